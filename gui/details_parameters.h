// The Parameters tab: every name and value that the messages of a session carry, with a filter and a copy as CSV.
#pragma once

#ifndef Q_MOC_RUN
#include "gui/message_reader.h"
#endif

#include "gui/latest_task.h"

#include <QAbstractTableModel>
#include <QWidget>

#include <functional>
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
    /// Lines whose name, value or RPC contains the text, in any case. Of many lines they are looked for off the
    /// window's thread.
    void set_filter(const QString& text);
    bool busy() const { return task_.busy(); }
    std::uint32_t message_at(int row) const { return line(row).message; }
    const std::string& name_at(int row) const { return line(row).name; }
    /// Writes those shown, with a heading, in RFC 4180's form; may be called by any thread.
    std::function<QString()> csv_writer() const;
    QString csv() const { return csv_writer()(); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    /// Other lines are shown now.
    void chosen();

private:
    /// What lines are, and how they are shown; no thread changes it.
    struct Lines {
        SessionPtr session;
        std::shared_ptr<const SessionContent> content;
        std::shared_ptr<const Veil> veil = std::make_shared<const Veil>();

        QString text(std::uint32_t at, int column) const;
        std::vector<std::uint32_t> with(const QString& text, const std::function<bool()>& unwanted) const;
    };

    const ParameterLine& line(int row) const {
        return lines_.content->parameters[shown_[static_cast<std::size_t>(row)]];
    }
    void choose();
    void take(std::vector<std::uint32_t> shown);

    Lines lines_;
    QString filter_;
    LatestTask task_;
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
    void csv_wanted();
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
