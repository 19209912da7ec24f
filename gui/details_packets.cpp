#include "gui/details_packets.h"

#include "gui/qt_text.h"
#include "gui/sentences.h"
#include "gui/table_look.h"
#include "report/frames_table.h"
#include "report/message_label.h"
#include "report/time_text.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace cwmpscope {

QString display_filter_of(const std::vector<std::uint64_t>& frames) {
    QStringList parts;
    for (std::size_t at = 0; at < frames.size();) {
        std::size_t last = at;
        while (last + 1 < frames.size() && frames[last + 1] == frames[last] + 1) ++last;
        if (last > at + 1) {
            parts << QStringLiteral("%1..%2").arg(frames[at]).arg(frames[last]);
            at = last + 1;
        } else {
            parts << QString::number(frames[at++]);
        }
    }
    return parts.isEmpty() ? QString() : QStringLiteral("frame.number in {%1}").arg(parts.join(QStringLiteral(", ")));
}

PacketModel::PacketModel(QObject* parent) : QAbstractTableModel(parent) {}

void PacketModel::show(const SessionPtr& session, std::shared_ptr<const SessionContent> content) {
    session_ = session;
    content_ = std::move(content);
    choose();
}

void PacketModel::set_message(std::optional<std::uint32_t> wanted) {
    message_ = wanted;
    choose();
}

void PacketModel::choose() {
    beginResetModel();
    shown_.clear();
    for (std::uint32_t i = 0; content_ && session_ && i < content_->packets.size(); ++i)
        if (!message_ || content_->packets[i].message == message_) shown_.push_back(i);
    endResetModel();
}

QString PacketModel::display_filter() const {
    std::vector<std::uint64_t> frames;
    frames.reserve(shown_.size());
    for (const std::uint32_t at : shown_) frames.push_back(content_->packets[at].at.frame);
    return display_filter_of(frames);
}

int PacketModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

int PacketModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QVariant PacketModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    if (role == Qt::TextAlignmentRole) {
        const bool left = index.column() == fate || index.column() == message;
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (left ? Qt::AlignLeft : Qt::AlignRight)));
    }
    if (role != Qt::DisplayRole) return {};
    const PacketLine& packet = line(index.row());
    switch (index.column()) {
        case frame:
            return qt_text(frames_.text(packet.at.frame));
        case time:
            return QStringLiteral("+%1").arg(in_seconds(packet.at.time - session_->session->start), 0, 'f', 6);
        case delta:
            return index.row() == 0 ? QString()
                                    : qt_text(duration_text(packet.at.time - line(index.row() - 1).at.time));
        case connection:
            return packet.connection;
        case payload:
            return packet.payload;
        case fate:
            return qt_text(told(fate_text(packet.fate)));
        case message: {
            if (!packet.message) return {};
            const Message& about = *session_->session->messages[*packet.message];
            return qt_text(told(label_of(about, about.cwmp(), Redaction{}).name));
        }
        default:
            return {};
    }
}

QVariant PacketModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) return {};
    switch (section) {
        case frame:
            return tr("Frame");
        case time:
            return tr("Since start");
        case delta:
            return tr("Δ row before");
        case connection:
            return tr("Connection");
        case payload:
            return tr("Payload");
        case fate:
            return tr("What became of it");
        case message:
            return tr("Message");
        default:
            return {};
    }
}

PacketTab::PacketTab(QWidget* parent) : QWidget(parent) {
    only_message_ = new QCheckBox;
    only_message_->setChecked(true);
    copy_ = new QPushButton;
    wireshark_ = new QPushButton;
    count_ = new QLabel;
    table_ = new QTableView;
    table_->setModel(&model_);
    make_list_of(*table_);
    for (const auto& [column, width] : {std::pair{PacketModel::frame, 90},
                                        {PacketModel::time, 110},
                                        {PacketModel::delta, 100},
                                        {PacketModel::connection, 86},
                                        {PacketModel::payload, 76},
                                        {PacketModel::fate, 230}})
        table_->setColumnWidth(column, width);
    auto* top = new QHBoxLayout;
    top->addWidget(only_message_);
    top->addWidget(count_, 1);
    top->addWidget(copy_);
    top->addWidget(wireshark_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addLayout(top);
    layout->addWidget(table_);
    connect(only_message_, &QCheckBox::toggled, this, [this] { set_message(message_); });
    connect(copy_, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(model_.display_filter()); });
    connect(wireshark_, &QPushButton::clicked, this, &PacketTab::wireshark_wanted);
    retranslate();
}

void PacketTab::show(const SessionPtr& session, std::shared_ptr<const SessionContent> content) {
    model_.show(session, std::move(content));
    count();
}

void PacketTab::set_message(std::optional<std::uint32_t> message) {
    message_ = message;
    model_.set_message(only_message_->isChecked() ? message : std::nullopt);
    count();
}

std::optional<std::uint64_t> PacketTab::frame() const {
    if (model_.rowCount() == 0) return std::nullopt;
    return model_.line(std::max(0, table_->currentIndex().row())).at.frame;
}

void PacketTab::count() {
    count_->setText(tr("%n frame(s)", nullptr, model_.rowCount()));
    copy_->setEnabled(model_.rowCount() > 0);
}

void PacketTab::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void PacketTab::retranslate() {
    only_message_->setText(tr("Only the chosen message"));
    copy_->setText(tr("Copy display filter"));
    copy_->setToolTip(tr("frame.number in {…}: to be pasted into Wireshark"));
    wireshark_->setText(tr("Open in Wireshark"));
    table_->setAccessibleName(tr("Packets"));
    count();
}

}  // namespace cwmpscope
