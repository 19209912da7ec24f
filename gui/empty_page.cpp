#include "gui/empty_page.h"

#include "gui/qt_text.h"
#include "gui/theme.h"

#include <QEvent>
#include <QFileInfo>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

namespace cwmpscope {

namespace {

constexpr qsizetype shown_recent = 5;

}  // namespace

QString files_words(const QStringList& files) {
    if (files.isEmpty()) return {};
    const QString first = wire_text(QFileInfo(files.front()).fileName().toStdString());
    if (files.size() == 1) return first;
    return EmptyPage::tr("%1 and %n more", nullptr, static_cast<int>(files.size()) - 1).arg(first);
}

EmptyPage::EmptyPage(QWidget* parent) : QWidget(parent) {
    text_ = new QTextBrowser;
    text_->setOpenLinks(false);
    text_->setFrameShape(QFrame::NoFrame);
    text_->document()->setDocumentMargin(48);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(text_);
    connect(text_, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
        if (url.scheme() == QStringLiteral("recent")) {
            const qsizetype at = url.path().toInt();
            if (at < recent_.size()) emit files_wanted(recent_[at].split(QLatin1Char('\n')));
        } else if (url.scheme() == QStringLiteral("live")) {
            emit live_wanted();
        } else {
            emit open_wanted();
        }
    });
    fill();
}

void EmptyPage::set_recent(const QStringList& recent) {
    recent_ = recent;
    fill();
}

void EmptyPage::set_sections(std::vector<EmptySection> sections) {
    sections_ = std::move(sections);
    fill();
}

QString EmptyPage::text() const {
    return text_->toPlainText();
}

void EmptyPage::fill() {
    QString html;
    if (!sections_.empty()) {
        html += QStringLiteral("<h2>%1</h2>").arg(tr("No session to show"));
        for (const EmptySection& section : sections_) {
            const QString title = section.title.toHtmlEscaped();
            if (section.trouble) {
                html += QStringLiteral("<h3 style=\"color:%1\">✕ %2</h3>")
                            .arg(Theme::of(palette()).role("violation").name(), title);
            } else if (!title.isEmpty()) {
                html += QStringLiteral("<h4>%1</h4>").arg(title);
            }
            // What one looks for: why there is no session, and what went wrong.
            const bool why = section.title.isEmpty() || section.trouble;
            for (const QString& line : section.lines)
                html += (why ? QStringLiteral("<p style=\"font-size:large\">%1</p>") : QStringLiteral("<p>%1</p>"))
                            .arg(line.toHtmlEscaped());
        }
    } else {
        html += QStringLiteral("<h2>%1</h2>").arg(tr("Why does the box not provision?"));
    }
    html += QStringLiteral("<p><a href=\"open:\">%1</a> %2</p>")
                .arg(tr("Open a capture"), tr("(Ctrl+O), or drop a file here."));
    html += QStringLiteral("<p><a href=\"live:\">%1</a> %2</p>")
                .arg(tr("Choose an interface"), tr("(Ctrl+I) to capture live."));
    html +=
        QStringLiteral("<p>%1</p>")
            .arg(tr("pcap and pcapng, also compressed with gzip, zstd or lz4; several files are read as one capture."));
    if (!recent_.isEmpty()) {
        html += QStringLiteral("<h4>%1</h4><p>").arg(tr("Last opened"));
        for (qsizetype i = 0; i < std::min(recent_.size(), shown_recent); ++i) {
            const QStringList files = recent_[i].split(QLatin1Char('\n'));
            html +=
                QStringLiteral("<a href=\"recent:%1\">%2</a> &nbsp; %3<br/>")
                    .arg(i)
                    .arg(files_words(files).toHtmlEscaped(), QFileInfo(files.front()).absolutePath().toHtmlEscaped());
        }
        html += QStringLiteral("</p>");
    }
    html += QStringLiteral("<p>%1</p>").arg(tr("? shows all keys, Ctrl+K searches all actions."));
    text_->setHtml(html);
    text_->setAccessibleName(tr("Start"));
}

void EmptyPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) fill();
}

}  // namespace cwmpscope
