// EmptyPage: what the window shows without sessions: how to open a capture and the last ones; or why a capture that was
// read holds none.
#pragma once

#include <QStringList>
#include <QWidget>

class QTextBrowser;

namespace cwmpscope {

class EmptyPage : public QWidget {
    Q_OBJECT

public:
    explicit EmptyPage(QWidget* parent = nullptr);

    /// Sets of files, the newest first; the files of one set are joined by line ends.
    void set_recent(const QStringList& recent);
    /// Sentences; empty: nothing was opened.
    void set_reasons(const QStringList& reasons);
    QString text() const;

signals:
    void live_wanted();
    void open_wanted();
    void files_wanted(const QStringList& files);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();

    QStringList recent_, reasons_;
    QTextBrowser* text_;
};

/// "a.pcap", or "a.pcap and 2 more"
QString files_words(const QStringList& files);

}  // namespace cwmpscope
