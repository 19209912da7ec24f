// The Packets tab: the frames of a session's connections with their numbers as in Wireshark, those of the chosen
// message first; as a display filter to paste, or opened in Wireshark at that frame.
#pragma once

#ifndef Q_MOC_RUN
#include "gui/message_reader.h"
#endif

#include <QAbstractTableModel>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QTableView;
class QCheckBox;

namespace cwmpscope {

class PacketModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { frame, time, delta, connection, payload, fate, message, column_count };

    explicit PacketModel(QObject* parent = nullptr);

    void show(const SessionPtr& session, std::shared_ptr<const SessionContent> content);
    /// Only the frames of that message; none: all.
    void set_message(std::optional<std::uint32_t> wanted);
    void set_frames(const FrameNames& frames) { frames_ = frames; }
    const PacketLine& line(int row) const { return content_->packets[shown_[static_cast<std::size_t>(row)]]; }
    /// "frame.number in {118, 121}" of those shown; ranges where they are neighbours.
    QString display_filter() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void choose();

    SessionPtr session_;
    std::shared_ptr<const SessionContent> content_;
    std::optional<std::uint32_t> message_;
    FrameNames frames_;
    std::vector<std::uint32_t> shown_;
};

class PacketTab : public QWidget {
    Q_OBJECT

public:
    explicit PacketTab(QWidget* parent = nullptr);
    PacketModel& model() { return model_; }
    void show(const SessionPtr& session, std::shared_ptr<const SessionContent> content);
    void set_message(std::optional<std::uint32_t> message);
    /// The frame chosen, or the first one shown.
    std::optional<std::uint64_t> frame() const;

signals:
    void wireshark_wanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void count();

    PacketModel model_;
    std::optional<std::uint32_t> message_;
    QCheckBox* only_message_;
    QPushButton* copy_;
    QPushButton* wireshark_;
    QLabel* count_;
    QTableView* table_;
};

/// "frame.number in {4, 7..9}"
QString display_filter_of(const std::vector<std::uint64_t>& frames);

}  // namespace cwmpscope
