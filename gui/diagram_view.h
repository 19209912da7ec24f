// DiagramView: paints the sequence diagram of one session from the shapes that report/ makes. Only the rows that can be
// seen are shaped and painted. A click or the arrow keys choose a row.
#pragma once

#include "decoder/rules/finding.h"
#include "decoder/session/session.h"
#include "report/diagram_rows.h"
#include "report/diagram_shapes.h"

#include <QAbstractScrollArea>
#include <QVariant>

#include <memory>
#include <optional>
#include <vector>

namespace cwmpscope {

class DiagramView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit DiagramView(QWidget* parent = nullptr);

    /// null: nothing to show
    void show_session(std::shared_ptr<const Session> session, const std::vector<Finding>& findings);
    /// Scrolls to the row of that message (an index in Session::messages); an invalid QVariant chooses none.
    void choose_message(const QVariant& message);
    std::optional<std::size_t> chosen_row() const { return chosen_; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void lay_out();
    void choose_row(std::size_t row);
    double width_of(std::string_view text, bool bold) const;

    std::shared_ptr<const Session> session_;
    DiagramRows rows_;
    DiagramGeometry geometry_;
    std::optional<std::size_t> chosen_;
};

}  // namespace cwmpscope
