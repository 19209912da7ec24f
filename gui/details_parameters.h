// The Parameters tab: every name and value that the messages of a session carry, with a filter and a copy as CSV.
#pragma once

#ifndef Q_MOC_RUN
#include "gui/message_reader.h"
#endif

#include <QAbstractTableModel>
#include <QWidget>

#include <memory>
#include <string>
#include <vector>

class QLabel;
class QLineEdit;
class QTableView;

namespace cwmpscope {

class ParameterModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { name, value, type, rpc, column_count };

    explicit ParameterModel(QObject* parent = nullptr);

    void show(const SessionPtr& session, std::shared_ptr<const SessionContent> content);
    /// What values are shown through. Never null.
    void set_veil(std::shared_ptr<const Veil> veil);
    /// Lines whose name, value or RPC contains the text, in any case.
    void set_filter(const QString& text);
    std::uint32_t message_at(int row) const { return line(row).message; }
    const std::string& name_at(int row) const { return line(row).name; }
    /// Those shown, with a heading, in RFC 4180's form.
    QString csv() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const ParameterLine& line(int row) const { return content_->parameters[shown_[static_cast<std::size_t>(row)]]; }
    QString text_of(const ParameterLine& line, int column) const;
    void choose();

    SessionPtr session_;
    std::shared_ptr<const SessionContent> content_;
    std::shared_ptr<const Veil> veil_ = std::make_shared<const Veil>();
    QString filter_;
    std::vector<std::uint32_t> shown_;  ///< places in SessionContent::parameters
};

class ParameterTab : public QWidget {
    Q_OBJECT

public:
    explicit ParameterTab(QWidget* parent = nullptr);
    ParameterModel& model() { return model_; }
    void show(const SessionPtr& session, std::shared_ptr<const SessionContent> content);
    void focus_search();
    /// For the parameter that is chosen; false without one.
    bool ask_for_history();

signals:
    void message_chosen(std::uint32_t message);
    /// The user wants to see the values of a parameter in all sessions of the device.
    void history_wanted(const std::string& name);
    /// The user wants to see only sessions that name the parameter or carry the value, or those without.
    void filter_wanted(const QString& condition, bool without);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void count();
    void show_menu(const QModelIndex& index, QPoint at);

    ParameterModel model_;
    QLineEdit* filter_;
    QLabel* count_;
    QTableView* table_;
};

/// A field of CSV; what a spreadsheet would take for a formula is kept text.
QString csv_field(QString text);

}  // namespace cwmpscope
