// check --baseline: accepted findings do not fail a build, new ones do, stale entries are told.
#include "tests/cli/program.h"

#include <nlohmann/json.hpp>

using namespace cwmpscope::test;

TEST_CASE("a baseline accepts what was found, and only that", "[cli][baseline]") {
    const ScratchFolder folder;
    const std::string file = (folder.path / "accepted.txt").string();
    const std::string check = "check --fail-on warning --baseline " + file + " ";
    CHECK(run(check + sample("seed-001-all")).code == 2);
    CHECK(run("check --update-baseline " + sample("seed-001-all")).code == 2);
    REQUIRE(run(check + "--update-baseline " + sample("seed-001-all")).code == 0);

    const Ran accepted = run(check + sample("seed-001-all"));
    CHECK(accepted.code == 0);
    CHECK(contains(accepted.out, "Accepted by " + file + ": 26 warnings."));
    CHECK(run("check --fail-on warning " + sample("seed-001-all")).code == 1);
    CHECK(run(check + sample("seed-000-as-printed")).code == 1);

    // The same file without one entry fails again; a comment stays with its entry, the order is that of the alphabet.
    std::string text = file_text(file);
    const std::size_t cookie = text.find("\ncookie-duplicate-name | 09D021-IGD Simulator-000000000012 | ");
    REQUIRE(cookie != std::string::npos);
    text.insert(cookie + 1, "# told to the vendor, ticket seventeen\n");
    text += "zz-rule | - | - | of yesterday\n";
    std::ofstream(file) << text;
    const Ran stale = run(check + sample("seed-001-all"));
    CHECK(stale.code == 0);
    CHECK(contains(stale.out, "1 entry of " + file + " is no longer found"));
    CHECK(contains(stale.out, "zz-rule | - | - | of yesterday"));
    CHECK(nlohmann::json::parse(run(check + "--json " + sample("seed-001-all") + " | tail -1").out)["stale"].size() ==
          1);

    REQUIRE(run(check + "--update-baseline " + sample("seed-001-all")).code == 0);
    const std::string updated = file_text(file);
    CHECK(contains(updated, "# told to the vendor, ticket seventeen\ncookie-duplicate-name | "));
    CHECK_FALSE(contains(updated, "zz-rule"));
    CHECK_FALSE(contains(updated, "frame 1"));
    CHECK(run(check + "--update-baseline " + sample("seed-001-all")).code == 0);
    CHECK(file_text(file) == updated);
}

TEST_CASE("report leaves out what a baseline accepts, and says so in every format", "[cli][baseline]") {
    const ScratchFolder folder;
    const std::string file = (folder.path / "accepted.txt").string();
    REQUIRE(run("check --baseline " + file + " --update-baseline " + sample("seed-001-all")).code == 0);
    const std::string report = "report --fail-on warning --baseline " + file + " " + sample("seed-001-all");
    for (const std::string format : {"html", "md", "txt", "json", "junit", "sarif"}) {
        INFO(format);
        const Ran ran = run(report + " --format " + format);
        CHECK(ran.code == 0);
        CHECK(contains(ran.out, format == "json" ? R"("accepted":{"violation":0,"warning":26,"note":0})" : "26 warnings"));
        CHECK(contains(ran.out, "accepted.txt"));
        CHECK_FALSE(contains(ran.out, folder.path.string()));
    }
    CHECK(run("report --fail-on warning " + sample("seed-001-all") + " --format junit").code == 1);
    CHECK(run("report --baseline nowhere.txt " + sample("seed-001-all")).code == 2);
}

TEST_CASE("a baseline that cannot be read says which line", "[cli][baseline]") {
    const ScratchFolder folder;
    const std::string file = (folder.path / "accepted.txt").string();
    std::ofstream(file) << "# ours\n\nnonsense\n";
    const Ran ran = run("check --baseline " + file + " " + sample("clean-session"));
    CHECK(ran.code == 2);
    CHECK(contains(ran.err, "line 3 is no entry"));
    CHECK(run("check --show-secrets --baseline " + file + " " + sample("clean-session")).code == 2);
}
