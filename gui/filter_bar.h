// FilterBar: two lines in the language of report/filter: the filter hides the rest, the highlight tints what it finds.
// Completes fields and the values seen in this capture, keeps a history, offers saved filters as chips with counts. A
// text with a mistake leaves what was shown as it is and says where the mistake is.
#pragma once

#ifndef Q_MOC_RUN
#include "gui/list_memory.h"
#include "gui/session_view.h"
#include "report/filter/filter.h"
#include "report/filter/filter_completion.h"
#endif

#include <QLineEdit>
#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

class QCompleter;
class QHBoxLayout;
class QLabel;
class QSettings;
class QStringListModel;
class QToolButton;

namespace cwmpscope {

/// One line of the filter language.
class FilterEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit FilterEdit(QWidget* parent = nullptr);

    void set_seen(std::shared_ptr<const FilterValues> seen);
    /// Marks the place of a mistake; no error: none.
    void show_error(const std::optional<FilterError>& error);
    void remember(const QString& text);
    /// What the popup offers for the text up to the cursor.
    QStringList offered() const;

signals:
    void left();
    /// The values of this capture are needed.
    void values_wanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    void offer();
    void insert(const QString& line);

    std::shared_ptr<const FilterValues> seen_ = std::make_shared<const FilterValues>();
    FilterCompletions completions_;
    QCompleter* completer_;
    QStringListModel* lines_;
    QStringList history_;
    qsizetype at_ = -1;
};

class FilterBar : public QWidget {
    Q_OBJECT

public:
    explicit FilterBar(QSettings& settings, QWidget* parent = nullptr);

    /// At the left, after those that are there.
    void add_button(QWidget& button);

    void focus_filter();
    void focus_highlight();
    void clear();
    void set_filter(const QString& text);
    /// Adds a condition to the filter: "only these", "without these".
    void add_condition(const QString& condition, bool without);
    const Filter& filter() const { return filter_; }
    const Filter& highlight() const { return highlight_; }
    /// One per chip, in their order.
    std::vector<SessionTest> chip_tests() const;
    void set_counts(const SessionView& view);
    void set_busy(bool busy);
    void set_seen(std::shared_ptr<const FilterValues> seen);
    QString error_text() const;
    QStringList chip_texts() const;
    FilterEdit& filter_edit() { return *filter_edit_; }
    FilterEdit& highlight_edit() { return *highlight_edit_; }

signals:
    /// A new filter or highlight that is right.
    void changed();
    void left();
    void values_wanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Chip {
        QString name, text;  ///< the name of the usual ones is to be translated
        bool usual = false;
        SessionTest test;
        QToolButton* button = nullptr;
        std::size_t count = 0;
    };
    void make_chips();
    void label_chips();
    void save_filter();
    void apply();
    void retranslate();

    QSettings& settings_;
    FilterEdit *filter_edit_, *highlight_edit_;
    QLabel *count_, *error_, *busy_;
    QToolButton* save_;
    QHBoxLayout* line_ = nullptr;
    int buttons_ = 0;
    QHBoxLayout* chip_row_;
    std::vector<Chip> chips_;
    Filter filter_, highlight_;
    QTimer soon_;
};

}  // namespace cwmpscope
