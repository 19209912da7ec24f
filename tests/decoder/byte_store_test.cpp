#include "decoder/byte_store.h"

#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <filesystem>
#include <string>
#include <thread>
#include <vector>

using namespace cwmpscope;
using cwmpscope::test::FullDisk;
using cwmpscope::test::lose_files_in;
using cwmpscope::test::TemporaryFolder;

namespace {

std::string text_of(int number) {
    return std::string(static_cast<std::size_t>(number % 57), static_cast<char>('a' + number % 26)) +
           std::to_string(number);
}

std::vector<ByteStore::Place> fill(ByteStore& store, int count) {
    std::vector<ByteStore::Place> places;
    for (int i = 0; i < count; ++i) places.push_back(store.add(text_of(i)));
    return places;
}

void check_all(const ByteStore& store, const std::vector<ByteStore::Place>& places) {
    for (std::size_t i = 0; i < places.size(); ++i) {
        INFO(i);
        REQUIRE(store.read(places[i]) == text_of(static_cast<int>(i)));
    }
}

}  // namespace

TEST_CASE("ByteStore: what goes in comes out, from memory and from the file", "[byte-store]") {
    for (const std::size_t most : {std::size_t{1}, std::size_t{100}, std::size_t{1} << 20U}) {
        ByteStore store(most);
        check_all(store, fill(store, 2000));
        REQUIRE(store.read(store.add("")).empty());
    }
}

TEST_CASE("ByteStore: where no file can be made everything stays in memory", "[byte-store]") {
    const TemporaryFolder nowhere("/there/is/no/such/folder");
    ByteStore store(100);
    CHECK_FALSE(store.unwritten());
    check_all(store, fill(store, 2000));
    REQUIRE(store.unwritten());
    CHECK(store.unwritten()->what == "/there/is/no/such/folder");
    CHECK(store.unwritten()->detail == "No such file or directory: what would wait there stays in memory");
    CHECK_FALSE(store.unwritten()->hint.empty());
}

TEST_CASE("ByteStore: on a disk that is full what comes stays in memory, until there is room again", "[byte-store]") {
    ByteStore store(1000);
    auto places = fill(store, 100);
    CHECK_FALSE(store.unwritten());
    {
        const FullDisk full(4096);
        const auto more = fill(store, 2000);
        REQUIRE(store.unwritten());
        CHECK(store.unwritten()->detail.ends_with(": what would wait there stays in memory"));
        check_all(store, places);
        check_all(store, more);
    }
    const auto later = fill(store, 8000);
    CHECK_FALSE(store.unwritten());
    check_all(store, places);
    check_all(store, later);
}

TEST_CASE("ByteStore: what the disk does not give back is a failure that says where", "[byte-store]") {
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / "cwmpscope-byte-store-lost";
    std::filesystem::create_directories(folder);
    const TemporaryFolder here(folder.string());
    ByteStore store(10);
    const auto places = fill(store, 100);
    REQUIRE(lose_files_in(folder.string()) == 1);
    try {
        (void)store.read(places.back());
        FAIL("it was read");
    } catch (const ByteStoreFailure& error) {
        CHECK(error.failure().what == folder.string());
        CHECK(error.failure().detail.ends_with(": what was put away there cannot be read again"));
    }
    std::filesystem::remove_all(folder);
}

TEST_CASE("ByteStore: the file has no name", "[byte-store]") {
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / "cwmpscope-byte-store-test";
    std::filesystem::create_directories(folder);
    const TemporaryFolder here(folder.string());
    ByteStore store(10);
    const auto places = fill(store, 100);
    REQUIRE(std::filesystem::is_empty(folder));
    check_all(store, places);
    std::filesystem::remove_all(folder);
}

TEST_CASE("ByteStore: others read while one adds", "[byte-store]") {
    ByteStore store(64);
    const auto places = fill(store, 500);
    std::vector<int> wrong(2);
    std::vector<std::thread> readers;
    for (int& count : wrong) {
        readers.emplace_back([&] {
            for (std::size_t i = 0; i < places.size(); ++i)
                count += store.read(places[i]) == text_of(static_cast<int>(i)) ? 0 : 1;
        });
    }
    const auto later = fill(store, 500);
    for (std::thread& reader : readers) reader.join();
    REQUIRE(wrong == std::vector<int>(2));
    check_all(store, later);
}
