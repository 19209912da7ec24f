#include "gui/live_dialog.h"

#include "capture/capture_filter.h"
#include "gui/empty_sections.h"
#include "gui/qt_text.h"
#include "gui/table_look.h"
#include "gui/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace cwmpscope {

namespace {

constexpr int look_every_ms = 500;

class ActivityDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyledItemDelegate::paint(painter, option, index);
        const auto samples = index.data(InterfaceModel::samples_role).value<QList<double>>();
        const QRectF place = QRectF(option.rect).adjusted(4, 3, -4, -3);
        const double step = place.width() / static_cast<double>(InterfaceModel::most_samples - 1);
        QPolygonF line;
        for (qsizetype i = 0; i < samples.size(); ++i)
            line << QPointF(place.right() - static_cast<double>(samples.size() - 1 - i) * step,
                            place.bottom() - samples[i] * place.height());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setClipRect(option.rect);
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        painter->setPen(QPen(
            chosen ? option.palette.color(QPalette::HighlightedText) : Theme::of(option.palette).role("control"), 1.4));
        painter->drawPolyline(line);
        painter->restore();
    }
};

/// None: a word is no port.
std::optional<std::vector<std::uint16_t>> ports_of(const QString& text) {
    std::vector<std::uint16_t> ports;
    for (const QString& word : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        bool good = false;
        const uint port = word.trimmed().toUInt(&good);
        if (!good || port == 0 || port > 65535) return std::nullopt;
        ports.push_back(static_cast<std::uint16_t>(port));
    }
    return ports;
}

}  // namespace

InterfaceModel::InterfaceModel(std::vector<InterfaceInfo> interfaces, QObject* parent) : QAbstractTableModel(parent) {
    // What is up and no loopback first: it is what one wants in most cases.
    std::stable_sort(interfaces.begin(), interfaces.end(), [](const InterfaceInfo& a, const InterfaceInfo& b) {
        return std::pair(!a.up, a.loopback) < std::pair(!b.up, b.loopback);
    });
    for (InterfaceInfo& info : interfaces) {
        const std::uint64_t seen = info.counters ? info.counters->packets_in + info.counters->packets_out : 0;
        lines_.push_back({std::move(info), {}, seen, 0});
    }
}

void InterfaceModel::look(const std::function<std::optional<InterfaceCounters>(const std::string&)>& counters) {
    for (Line& line : lines_) {
        const auto now = counters(line.info.name);
        if (!now) continue;
        const std::uint64_t total = now->packets_in + now->packets_out;
        const std::uint64_t since = total >= line.last ? total - line.last : 0;
        line.last = total;
        line.seen += since;
        line.samples.push_back(since);
        if (line.samples.size() > most_samples) line.samples.pop_front();
    }
    if (!lines_.empty()) emit dataChanged(index(0, activity), index(rowCount() - 1, packets));
}

int InterfaceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(lines_.size());
}

int InterfaceModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QVariant InterfaceModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Line& line = lines_[static_cast<std::size_t>(index.row())];
    if (role == samples_role) {
        std::uint64_t busiest = 1;
        for (const Line& other : lines_)
            for (const std::uint64_t sample : other.samples) busiest = std::max(busiest, sample);
        QList<double> samples;
        for (const std::uint64_t sample : line.samples)
            samples << static_cast<double>(sample) / static_cast<double>(busiest);
        return QVariant::fromValue(samples);
    }
    if (role == Qt::TextAlignmentRole && index.column() == packets) return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) return wire_text(line.info.description);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    switch (index.column()) {
        case name: {
            const QString text = wire_text(line.info.name);
            if (line.info.name == "any") return tr("%1 (all interfaces)").arg(text);
            return line.info.up ? text : tr("%1 (down)").arg(text);
        }
        case activity:
            return role == Qt::AccessibleTextRole ? tr("%n packet(s) seen", nullptr, static_cast<int>(line.seen))
                                                  : QString();
        case packets:
            return line.info.counters ? QString::number(line.seen) : QString();
        case addresses: {
            QStringList texts;
            for (const std::string& address : line.info.addresses) texts << wire_text(address);
            return texts.join(QStringLiteral(", "));
        }
        default:
            return {};
    }
}

QVariant InterfaceModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) return {};
    switch (section) {
        case name:
            return tr("Interface");
        case activity:
            return tr("Activity");
        case packets:
            return tr("Packets");
        case addresses:
            return tr("Addresses");
        default:
            return {};
    }
}

LiveDialog::LiveDialog(QSettings& settings, InterfaceSource source, QWidget* parent)
    : QDialog(parent), settings_(settings), source_(std::move(source)) {
    setWindowTitle(tr("Capture live"));
    resize(720, 420);
    auto listed = source_.list();
    if (const auto* failure = std::get_if<Failure>(&listed))
        no_interfaces_ = sentence(*failure);
    model_ = new InterfaceModel(no_interfaces_.isEmpty() ? std::get<std::vector<InterfaceInfo>>(std::move(listed))
                                                         : std::vector<InterfaceInfo>(),
                                this);
    table_ = new QTableView;
    table_->setModel(model_);
    make_list_of(*table_);
    table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table_->setItemDelegateForColumn(InterfaceModel::activity, new ActivityDelegate(table_));
    table_->setColumnWidth(InterfaceModel::name, 170);
    table_->setColumnWidth(InterfaceModel::activity, 180);
    table_->setColumnWidth(InterfaceModel::packets, 90);
    table_->setAccessibleName(tr("Interfaces"));
    ports_ = new QLineEdit;
    ports_->setPlaceholderText(tr("all; for example 7547,80"));
    filter_ = new QLineEdit;
    filter_->setPlaceholderText(tr("as for tcpdump; for example host 192.0.2.1"));
    promiscuous_ = new QCheckBox(tr("&Promiscuous: also packets that are for other machines"));
    promiscuous_->setChecked(true);
    problem_ = new QLabel;
    problem_->setWordWrap(true);
    auto* buttons = new QDialogButtonBox;
    start_ = buttons->addButton(tr("&Start"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    start_->setDefault(true);
    auto* form = new QFormLayout;
    form->addRow(tr("&TCP ports"), ports_);
    form->addRow(tr("Capture &filter"), filter_);
    auto* key_log_label = new QLabel(tr("TLS &key log"));
    form->addRow(key_log_label, key_log_row());
    key_log_label->setBuddy(key_log_);
    form->addRow(promiscuous_);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(table_, 1);
    layout->addLayout(form);
    layout->addWidget(problem_);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &LiveDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(table_, &QTableView::doubleClicked, this, &LiveDialog::accept);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LiveDialog::follow);
    for (QLineEdit* edit : {ports_, filter_}) connect(edit, &QLineEdit::textChanged, this, &LiveDialog::follow);
    connect(&look_, &QTimer::timeout, this, [this] { model_->look(source_.counters); });
    recall();
    follow();
    look_.start(look_every_ms);
    table_->setFocus();
}

/// The log need not be there yet, so its name can be written.
QWidget* LiveDialog::key_log_row() {
    key_log_ = new QLineEdit;
    key_log_->setPlaceholderText(tr("none; what SSLKEYLOGFILE names, also while it grows"));
    auto* choose = new QPushButton(tr("Choose…"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Choose a TLS key log"), key_log_->text());
        if (!path.isEmpty()) key_log_->setText(path);
    });
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(key_log_, 1);
    layout->addWidget(choose);
    return row;
}

QString LiveDialog::problem() const {
    if (!no_interfaces_.isEmpty()) return no_interfaces_;
    if (model_->rowCount() == 0) return tr("There is no interface to capture on.");
    if (!ports_of(ports_->text())) return tr("Ports are numbers from 1 to 65535, separated by commas.");
    if (!ports_->text().trimmed().isEmpty() && !filter_->text().trimmed().isEmpty())
        return tr("Ports are a filter of their own: write them into the capture filter, or leave that empty.");
    if (!table_->selectionModel()->hasSelection()) return tr("Choose an interface.");
    return {};
}

void LiveDialog::follow() {
    const QString words = problem();
    problem_->setText(words);
    start_->setEnabled(words.isEmpty());
}

CaptureOrder LiveDialog::order() const {
    CaptureOrder order;
    for (const QModelIndex& index : table_->selectionModel()->selectedRows())
        order.interfaces.push_back(model_->at(index.row()).name);
    const auto ports = ports_of(ports_->text());
    order.filter = ports && !ports->empty() ? filter_for_ports(*ports) : filter_->text().trimmed().toStdString();
    order.promiscuous = promiscuous_->isChecked();
    return order;
}

void LiveDialog::accept() {
    if (!problem().isEmpty()) return;
    remember();
    QDialog::accept();
}

void LiveDialog::remember() {
    QStringList names;
    for (const QModelIndex& index : table_->selectionModel()->selectedRows())
        names << qt_text(model_->at(index.row()).name);
    settings_.setValue(QStringLiteral("live/interfaces"), names);
    settings_.setValue(QStringLiteral("live/ports"), ports_->text());
    settings_.setValue(QStringLiteral("live/filter"), filter_->text());
    settings_.setValue(QStringLiteral("live/key-log"), key_log_->text());
    settings_.setValue(QStringLiteral("live/promiscuous"), promiscuous_->isChecked());
}

void LiveDialog::recall() {
    const QStringList names = settings_.value(QStringLiteral("live/interfaces")).toStringList();
    ports_->setText(settings_.value(QStringLiteral("live/ports")).toString());
    filter_->setText(settings_.value(QStringLiteral("live/filter")).toString());
    key_log_->setText(settings_.value(QStringLiteral("live/key-log")).toString());
    promiscuous_->setChecked(settings_.value(QStringLiteral("live/promiscuous"), true).toBool());
    for (int row = 0; row < model_->rowCount(); ++row) {
        if (!names.contains(qt_text(model_->at(row).name))) continue;
        table_->selectionModel()->select(model_->index(row, 0),
                                         QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    if (!table_->selectionModel()->hasSelection() && model_->rowCount() > 0) table_->selectRow(0);
}

}  // namespace cwmpscope
