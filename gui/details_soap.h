// The SOAP tab: request and response side by side, pretty, raw or as a tree; a search in both with its count; the
// element that the chosen finding speaks of underlined.
#pragma once

#ifndef Q_MOC_RUN
#include "gui/message_reader.h"
#include "gui/selection.h"
#include "gui/soap_places.h"
#include "gui/veil.h"
#endif

#include <QSyntaxHighlighter>
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
    void mark(const std::vector<XmlPlace>& hits, std::optional<std::size_t> current,
              const std::optional<XmlPlace>& finding);
    void scroll_to(const XmlPlace& place);
    QString text() const;
    QPlainTextEdit& editor() { return *text_; }
    QTreeWidget& tree() { return *tree_; }

private:
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
    QString found_words() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fill();
    void search(int step);
    QString title_of(std::optional<std::uint32_t> message, bool request) const;
    QString text_of(std::optional<std::uint32_t> message) const;
    std::string pretty(std::string_view body) const;
    std::optional<XmlPlace> finding_place(std::optional<std::uint32_t> message, const QString& text) const;

    SessionPtr session_;
    SelectedItem item_;
    MessagePair pair_;
    std::shared_ptr<const SessionContent> content_;
    std::shared_ptr<const Veil> veil_ = std::make_shared<const Veil>();
    SoapForm form_ = SoapForm::pretty;
    QComboBox* forms_;
    QLineEdit* search_;
    QLabel* found_;
    SoapPane *request_, *response_;
    std::size_t current_hit_ = 0;
};

}  // namespace cwmpscope
