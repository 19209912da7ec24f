// DetailsPanel: what is known of the current session and of the current item in it, in five tabs. Follows the
// selection; the texts of messages are read again from the capture when the session is looked at.
#pragma once

#ifndef Q_MOC_RUN
#include "gui/details_packets.h"
#include "gui/details_parameters.h"
#include "gui/details_soap.h"
#include "gui/message_reader.h"
#include "gui/selection.h"
#endif

#include "gui/latest_task.h"

#include <QElapsedTimer>
#include <QTabWidget>
#include <QTimer>

class QTextBrowser;
class QUrl;

namespace cwmpscope {

class DetailsPanel : public QTabWidget {
    Q_OBJECT

public:
    enum Tab { summary, soap, http, parameters, packets };

    DetailsPanel(Selection& selection, MessageReader& reader, QWidget* parent = nullptr);

    void set_report(std::shared_ptr<const CaptureReport> report, std::shared_ptr<const ReportIndex> index);
    /// What everything is shown through. Never null.
    void set_veil(std::shared_ptr<const Veil> veil);
    void find_here();
    SoapTab& soap_tab() { return *soap_; }
    PacketTab& packet_tab() { return *packets_; }
    ParameterTab& parameter_tab() { return *parameters_; }
    QString summary_text() const;
    QString http_text() const;

signals:
    void session_wanted(std::uint32_t number);
    void wireshark_wanted();
    void left();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void read_again();
    void read_rest_soon();
    SessionsBefore sessions_before() const;
    void fill();
    void fill_summary();
    void fill_http();
    void follow_link(const QUrl& url);

    Selection& selection_;
    MessageReader& reader_;
    std::shared_ptr<const CaptureReport> report_;
    std::shared_ptr<const ReportIndex> index_;  ///< of report_
    LatestTask summary_maker_;
    std::shared_ptr<const SessionContent> content_;
    std::shared_ptr<const Veil> veil_ = std::make_shared<const Veil>();
    QTextBrowser* summary_;
    std::uint32_t summarized_ = 0;  ///< number of the session that it speaks of
    SoapTab* soap_;
    QTextBrowser *http_request_, *http_response_;
    ParameterTab* parameters_;
    PacketTab* packets_;
    QTimer read_soon_;  ///< walking through the list must not read every session on the way
    QElapsedTimer chosen_last_;
    SessionPtr completed_;  ///< the one that was read once more because messages were missing
};

}  // namespace cwmpscope
