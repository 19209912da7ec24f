#include "gui/parameter_history.h"

#include "gui/qt_text.h"
#include "gui/table_look.h"
#include "report/message_label.h"
#include "report/redact.h"
#include "report/time_text.h"

#include <QDialogButtonBox>
#include <QFont>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <map>
#include <tuple>

namespace cwmpscope {

namespace {

constexpr std::uint64_t packets_between_looks = 1024;

/// Values of one name in the messages of some sessions.
class Historian : public CaptureListener {
public:
    Historian(const std::vector<SessionPtr>& sessions, const std::string& name) : name_(name) {
        for (const SessionPtr& result : sessions) {
            const Session& session = *result->session;
            for (std::uint32_t i = 0; i < session.messages.size(); ++i) {
                const Message& message = *session.messages[i];
                wanted_[{message.first.frame, message.is_request, message.stream_offset}] = {session.number, i};
            }
        }
    }

    void message(const TcpConnectionInfo&, const HttpMessage& http) override {
        const auto found = wanted_.find({http.first.frame, http.is_request, http.stream_offset});
        if (found == wanted_.end()) return;
        const auto [session, index] = found->second;
        wanted_.erase(found);
        if (http.body().find(name_) == std::string_view::npos) return;
        const Message message = decode_message(http, SoapLimits{});
        for (const CwmpMessage& envelope : message.envelopes) {
            if (envelope.lists == nullptr) continue;
            for (const ListItem& item : envelope.lists->items()) {
                if (item.name != name_ || item.value.empty() || lines.size() >= most_history_lines) continue;
                const bool set = envelope.method == Method::SetParameterValues;
                lines.push_back(
                    {http.first.time, session, index, method_text(envelope), std::string(item.value), set, false});
            }
        }
    }
    bool done() const { return wanted_.empty(); }

    std::vector<HistoryLine> lines;

private:
    const std::string& name_;
    std::map<std::tuple<std::uint64_t, bool, std::uint64_t>, std::pair<std::uint32_t, std::uint32_t>> wanted_;
};

}  // namespace

std::vector<HistoryLine> read_history(const CaptureInput& input, const std::vector<SessionPtr>& sessions,
                                      const std::string& name, const std::function<bool()>& unwanted) {
    OpenedCapture opened = open_input(input);
    if (!opened.source) return {};
    Historian historian(sessions, name);
    CapturePipeline pipeline(Limits{}, historian);
    KeyedPipeline keyed(input, *opened.source, pipeline);
    for (std::uint64_t count = 1; !historian.done(); ++count) {
        if (count % packets_between_looks == 0 && unwanted()) return {};
        Next next = opened.source->next();
        const auto* packet = std::get_if<Packet>(&next);
        if (packet == nullptr) break;
        keyed.push(*packet);
    }
    pipeline.finish();
    std::vector<HistoryLine> lines = std::move(historian.lines);
    std::stable_sort(lines.begin(), lines.end(),
                     [](const HistoryLine& a, const HistoryLine& b) { return a.time < b.time; });
    for (std::size_t i = 1; i < lines.size(); ++i) lines[i].changed = lines[i].value != lines[i - 1].value;
    return lines;
}

HistoryModel::HistoryModel(std::string name, std::vector<HistoryLine> lines, std::shared_ptr<const Veil> veil,
                           QObject* parent)
    : QAbstractTableModel(parent), name_(std::move(name)), lines_(std::move(lines)), veil_(std::move(veil)) {}

int HistoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(lines_.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const HistoryLine& shown = line(index.row());
    if (role == Qt::FontRole && index.column() == value && shown.changed) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    switch (index.column()) {
        case time:
            return qt_text(time_text(shown.time, TimeFormat::utc_date, shown.time, shown.time));
        case session:
            return QString::number(shown.session);
        case rpc:
            return (shown.set ? QStringLiteral("← ") : QStringLiteral("→ ")) + veil_->shown(shown.rpc);
        case value: {
            const QString text = veil_->shown(redacted_value(name_, shown.value, veil_->redaction()));
            return shown.changed ? QStringLiteral("≠ ") + text : text;
        }
        default:
            return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) return {};
    switch (section) {
        case time:
            return tr("Time (UTC)");
        case session:
            return tr("Session");
        case rpc:
            return tr("RPC");
        case value:
            return tr("Value");
        default:
            return {};
    }
}

HistoryDialog::HistoryDialog(const std::string& name, std::vector<HistoryLine> lines, std::shared_ptr<const Veil> veil,
                             QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("History of %1").arg(wire_text(name)));
    resize(760, 420);
    model_ = new HistoryModel(name, std::move(lines), std::move(veil), this);
    int changes = 0;
    for (int row = 0; row < model_->rowCount(); ++row) changes += model_->line(row).changed ? 1 : 0;
    auto* words = new QLabel(wire_text(name) + QStringLiteral("\n") + tr("%n value(s)", nullptr, model_->rowCount()) +
                             QStringLiteral(" · ") + tr("%n change(s)", nullptr, changes));
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    auto* table = new QTableView;
    table->setModel(model_);
    make_list_of(*table);
    table->setColumnWidth(HistoryModel::time, 180);
    table->setColumnWidth(HistoryModel::session, 64);
    table->setColumnWidth(HistoryModel::rpc, 220);
    table->setAccessibleName(tr("Values over time"));
    connect(table, &QTableView::activated, this, [this](const QModelIndex& index) {
        emit message_chosen(model_->line(index.row()).session, model_->line(index.row()).message);
    });
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(words);
    layout->addWidget(table, 1);
    layout->addWidget(buttons);
}

}  // namespace cwmpscope
