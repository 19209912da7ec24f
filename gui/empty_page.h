// EmptyPage: what the window shows without sessions: how to open a capture and the last ones; or why a capture that was
// read holds none.
#pragma once

#include "gui/empty_sections.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class QTextBrowser;

namespace cwmpscope {

class EmptyPage : public QWidget {
    Q_OBJECT

public:
    explicit EmptyPage(QWidget* parent = nullptr);

    /// Sets of files, the newest first; the files of one set are joined by line ends.
    void set_recent(const QStringList& recent);
    /// Why a capture that was read shows nothing, and what it shows all the same; empty: nothing was opened.
    void set_sections(std::vector<EmptySection> sections);
    QString text() const;

signals:
    void live_wanted();
    void open_wanted();
    void files_wanted(const QStringList& files);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();

    QStringList recent_;
    std::vector<EmptySection> sections_;
    QTextBrowser* text_;
};

/// "a.pcap", or "a.pcap and 2 more"
QString files_words(const QStringList& files);

}  // namespace cwmpscope
