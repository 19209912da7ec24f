// How MainWindow asks its filter of the sessions: beside its own thread, with what the filter can be completed with.
#include "gui/filter_bar.h"
#include "gui/let_go.h"
#include "gui/main_window.h"
#include "gui/qt_text.h"
#include "report/filter/filter_completion.h"
#include "report/words.h"

namespace cwmpscope {

void MainWindow::make_view() {
    view_begun_.start();
    wish_.filter = filter_test_.of(filter_->filter(), lists_of(filter_->filter()));
    wish_.highlight = highlight_test_.of(filter_->highlight(), lists_of(filter_->highlight()));
    wish_.chips = filter_->chip_tests();
    remember_filters();
    view_maker_.run([this, sessions = sessions_.sessions(), wish = wish_,
                     report = report_](const LatestTask::Unwanted& unwanted) mutable -> LatestTask::Finish {
        wish.report = std::move(report);
        auto made = cwmpscope::make_view(sessions, wish, unwanted);
        sessions = {};
        wish = {};
        if (!made) return {};
        return [this, view = make_large<const SessionView>(std::move(*made))] { take_view(view); };
    });
}

std::shared_ptr<const ListMemory> MainWindow::lists_of(const Filter& filter) const {
    const auto memory = list_memories_.find(filter.text());
    return memory == list_memories_.end() ? nullptr : memory->second;
}

/// Filters that ask for parameters: the capture is read once more for them, when it has been read.
void MainWindow::remember_filters() {
    for (const Filter* filter : {&filter_->filter(), &filter_->highlight()}) {
        if (reading_ || input_.files.empty() || !filter->needs_lists() || list_memories_.contains(filter->text()))
            continue;
        rememberer_.run(
            [this, input = input_, wanted = *filter](const LatestTask::Unwanted& unwanted) -> LatestTask::Finish {
                auto memory = remember_lists(input, wanted, unwanted);
                if (!memory) return {};
                return [this, memory = std::move(memory), text = wanted.text()] {
                    list_memories_[text] = memory;
                    make_view();
                };
            });
        return;
    }
}

/// What the filter can be completed with: the values of the sessions that are known now.
void MainWindow::gather_values() {
    values_maker_.run(
        [this, sessions = sessions_.sessions()](const LatestTask::Unwanted& unwanted) -> LatestTask::Finish {
            auto values = make_large<FilterValues>();
            for (const StoredSession& stored : sessions) {
                if (unwanted()) return {};
                const SessionPtr session = stored.read();
                values->add({session->session.get(), session->judgement.findings});
            }
            return [this, values = std::move(values)] { filter_->set_seen(values); };
        });
}

void MainWindow::filter_by(SessionColumn column, const SessionPtr& session, bool without) {
    const Session& of = *session->session;
    const auto as_value = [](const std::string& value) { return qt_text(filter_quoted(value)); };
    QString condition;
    switch (column) {
        case SessionColumn::device:
            if (const DeviceId* device = of.device.get_if())
                condition = QStringLiteral("device == %1").arg(as_value(to_string(*device)));
            break;
        case SessionColumn::reason:
            if (!of.events.empty()) condition = QStringLiteral("event == %1").arg(as_value(of.events.front().code));
            break;
        case SessionColumn::outcome:
            condition = QStringLiteral("outcome == %1").arg(qt_text(word_of(of.outcome)));
            break;
        case SessionColumn::acs:
            condition = QStringLiteral("acs.addr == %1").arg(qt_text(to_string(of.acs.address)));
            break;
        case SessionColumn::rpcs:
            condition = QStringLiteral("rpcs == %1").arg(of.transactions.size());
            break;
        case SessionColumn::mark:
        case SessionColumn::findings:
            if (!session->judgement.findings.empty())
                condition = QStringLiteral("rule == %1").arg(qt_text(session->judgement.findings.front().rule->id));
            break;
        default:
            condition = QStringLiteral("session == %1").arg(of.number);
    }
    if (!condition.isEmpty()) filter_->add_condition(condition, without);
}

}  // namespace cwmpscope
