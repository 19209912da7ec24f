// The SOAP tab: request and response side by side, pretty, raw or as a tree; a search in both with its count; the
// element that the chosen finding speaks of underlined. Texts of large messages are made off the window's thread and
// laid out in pieces, so that the window answers meanwhile.
#pragma once

#ifndef Q_MOC_RUN
#include "gui/message_reader.h"
#include "gui/selection.h"
#include "gui/soap_places.h"
#include "gui/veil.h"
#endif

#include "gui/latest_task.h"

#include <QSyntaxHighlighter>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QStackedWidget;
class QTextDocument;
class QTreeWidget;

namespace cwmpscope {

enum class SoapForm { pretty, raw, tree };

class XmlHighlighter : public QSyntaxHighlighter {
    Q_OBJECT

public:
    /// Colours are those for the palette of the widget.
    XmlHighlighter(QTextDocument& document, const QWidget& widget);

protected:
    void highlightBlock(const QString& text) override;

private:
    const QWidget& widget_;
};

/// One of the two halves: a title, a text and a tree.
class SoapPane : public QWidget {
    Q_OBJECT

public:
    explicit SoapPane(QWidget* parent = nullptr);

    void show(const QString& title, const QString& text, SoapForm form, const QByteArray& xml);
    /// Coloured behind search hits, `current` most; underlined what a finding speaks of.
    void mark(std::vector<XmlPlace> hits, std::optional<std::size_t> current, const std::optional<XmlPlace>& finding);
    /// Once it is laid out.
    void scroll_to(const XmlPlace& place);
    /// All of it, also while it is laid out.
    const QString& text() const { return whole_; }
    bool laid_out() const { return laid_out_ == whole_.size(); }
    QPlainTextEdit& editor() { return *text_; }
    QTreeWidget& tree() { return *tree_; }

private:
    void lay_out_more();
    void show_marks();

    QString whole_;
    qsizetype laid_out_ = 0;  ///< characters of it
    QTimer more_soon_;
    std::vector<XmlPlace> hits_;
    std::optional<std::size_t> current_;
    std::optional<XmlPlace> finding_, wanted_;
    QLabel* title_;
    QPlainTextEdit* text_;
    QTreeWidget* tree_;
    QStackedWidget* stack_;
};

class SoapTab : public QWidget {
    Q_OBJECT

public:
    explicit SoapTab(QWidget* parent = nullptr);

    /// What messages are shown through. Never null.
    void set_veil(std::shared_ptr<const Veil> veil);
    void show(const SessionPtr& session, const SelectedItem& item, std::shared_ptr<const SessionContent> content);
    void set_form(SoapForm form);
    void focus_search();
    SoapPane& request() { return *request_; }
    SoapPane& response() { return *response_; }
    /// Texts are being made or laid out.
    bool busy() const { return task_.busy() || !request_->laid_out() || !response_->laid_out(); }
    QString found_words() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fill();
    void search(int step);
    struct Half {
        QString text;
        QByteArray xml;  ///< of a tree
        std::optional<XmlPlace> finding;
    };
    struct Source;
    QString title_of(std::optional<std::uint32_t> message, bool request) const;
    void take(const Half& request, const Half& response);

    SessionPtr session_;
    SelectedItem item_;
    MessagePair pair_;
    std::shared_ptr<const SessionContent> content_;
    std::shared_ptr<const Veil> veil_ = std::make_shared<const Veil>();
    SoapForm form_ = SoapForm::pretty;
    LatestTask task_;
    QComboBox* forms_;
    QLineEdit* search_;
    QLabel* found_;
    SoapPane *request_, *response_;
    std::optional<XmlPlace> finding_in_request_, finding_in_response_;
    std::size_t current_hit_ = 0;
};

}  // namespace cwmpscope
