// OverviewStrip: the capture over time in a narrow strip: sessions per slice, red ticks where violations are, hatched
// where packets are missing. Dragging chooses a stretch of time, a double click clears it.
#pragma once

#ifndef Q_MOC_RUN
#include "gui/session_view.h"
#endif

#include <QWidget>

#include <memory>
#include <optional>

namespace cwmpscope {

class OverviewStrip : public QWidget {
    Q_OBJECT

public:
    explicit OverviewStrip(QWidget* parent = nullptr);

    void show(const Overview& overview);
    void set_chosen(std::optional<TimeRange> time);
    /// The stretch of time that the list shows now.
    void set_visible(std::optional<TimeRange> time);
    const std::optional<TimeRange>& chosen() const { return chosen_; }
    Timestamp time_at(double x) const;
    double x_of(Timestamp time) const;
    QSize sizeHint() const override;

signals:
    void time_chosen(std::optional<TimeRange> time);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    QString clock(Timestamp time) const;
    void step(int by, bool extend);
    void choose(std::optional<TimeRange> time);

    Overview overview_;
    std::optional<TimeRange> chosen_, visible_;
    std::optional<double> pressed_;
};

}  // namespace cwmpscope
