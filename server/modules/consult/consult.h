// Consultation (问诊): one patient asks, one doctor answers within a promised time.
// Owns the visit, its messages and the note until it is signed; the signed note is record's.
#pragma once

#include <memory>
#include <span>

#include "modules/consult/events.h"
#include "modules/consult/note.h"
#include "modules/consult/talk.h"
#include "modules/triage/triage.h"
#include "platform/db/migrate.h"

namespace xinglin::blob { class BlobStore; }
namespace xinglin::events { class Consumers; }
namespace xinglin::http { class Routes; }
namespace xinglin::jobs { class Jobs; }
namespace xinglin::policy { class Views; }
namespace xinglin::record { class Records; }
namespace xinglin::roster { class Roster; }
namespace xinglin::sign { class DocumentSigner; }
namespace xinglin::worklist { class Worklist; }
namespace xinglin::ws {
class Hub;
class StateSource;
}

namespace xinglin::consult {

// What a patient says when he asks.
struct Opening {
    directory::DepartmentId department;    // Names the institution too, which the patient has chosen.
    triage::ScreenId screen;               // The danger questions he has answered.
    std::string complaint;                 // 主诉, 2 to 2000 characters.
    std::optional<triage::AssessmentId> assessment{};   // The guidance that led him here.
    std::optional<std::string> duration{};
    std::optional<std::string> medication{};
    std::optional<std::string> allergy{};
    std::optional<std::string> pregnancy{};
    std::vector<BlobId> pictures{};        // At most nine, his own uploads.
};

struct Lower {
    const directory::Directory& directory;
    const identity::Persons& persons;
    access::Accesses& accesses;
    worklist::Worklist& worklist;
    record::Records& records;
    triage::Triage& triage;
    roster::Roster& roster;
    const policy::Views& limits;
    ws::Hub& hub;
};

class Consults final : public directory::DepartmentBoard {
 public:
    explicit Consults(const Lower& lower);
    ~Consults() override;

    // Puts the patient into a department's queue. Errors: those of Triage::check_may_open (consult.emergency) and of
    // Assessments::open_case, consult.department_unknown, consult.too_many_open, blob.not_found.
    Result<ConsultId> open(db::Txn& txn, const Access& access, const Opening& opening, Moment& moment);
    // The patient, before any doctor has answered. Repeating it is no error. Errors: consult.not_found, consult.already_begun.
    Result<void> cancel(db::Txn& txn, const Access& access, ConsultId id, Moment& moment);

    // The doctor takes the patient he was offered. Exactly one doctor wins; repeating one's own success is not an error.
    // Errors: consult.not_found, consult.not_offered_to_you, consult.offer_expired, consult.already_accepted.
    Result<void> accept(db::Txn& txn, const Access& access, ConsultId id, Moment& moment);
    // He is asked again only after the others. Repeating it is no error. Errors: consult.not_found, consult.not_offered_to_you.
    Result<void> decline(db::Txn& txn, const Access& access, ConsultId id, Moment& moment);
    // Back to the queue, with a word for whoever comes next. Errors: consult.not_found, consult.not_yours, consult.not_in_hand.
    Result<void> hand_over(db::Txn& txn, const Access& access, ConsultId id, std::string_view note, Moment& moment);
    // The talk is over; the note is due. Repeating it is no error. Errors: consult.not_found, consult.not_yours,
    // consult.not_begun.
    Result<void> end(db::Txn& txn, const Access& access, ConsultId id, Outcome outcome, Moment& moment);

    // What the doctor who has him thinks of the guidance that led here. Repeating it is no error. Errors: consult.not_found,
    // consult.not_in_hand, consult.over, consult.no_guidance, and those of Assessments::correct.
    Result<void> correct_triage(db::Txn& txn, const Access& access, ConsultId id, const triage::DoctorsWord& word, Moment& moment);

    // The next message. The same client_msg_id again gives the message that it made. Errors: consult.not_found,
    // consult.over, consult.not_accepted_yet (a doctor who has not taken him), consult.too_many_messages, blob.not_found.
    Result<Message> say(db::Txn& txn, const Access& access, ConsultId id, const NewMessage& message, Moment& moment);
    // From `after` on, at most `limit`; the first page is audited as the opening of the conversation.
    Result<Messages> messages(db::Txn& txn, const Access& access, ConsultId id, std::int64_t after, std::int64_t limit);
    // How far this side has received and read; it never goes back. Error: consult.not_found.
    Result<void> acknowledge(db::Txn& txn, const Access& access, ConsultId id, const Receipt& receipt, Moment& moment);

    // The note as it is being written; revision 0 where nothing has been saved. Errors: consult.not_found, consult.not_yours.
    Result<NoteDraft> draft(db::Txn& txn, const Access& access, ConsultId id);
    // `revision` must be the one that was read; gives the next. Errors: as above, consult.note_changed, consult.note_locked.
    Result<NoteDraft> save_draft(db::Txn& txn, const Access& access, ConsultId id, const NoteDraft& draft, Moment& moment);
    // Sends the note to be signed; `confirming` until the authority has answered, then filed and closed. Repeating it asks
    // again where the authority was silent. Errors: as above, consult.not_ended, those of Directory::check_practice.
    Result<Note> sign(db::Txn& txn, const Access& access, ConsultId id, const NoteDraft& draft, Moment& moment);
    // The signed note. Errors: consult.not_found, record.not_found.
    Result<Note> note(db::Txn& txn, const Access& access, ConsultId id);

    // A doctor comes on duty or goes; going away hands on what he has not answered yet. Errors: those of check_practice.
    Result<Presence> set_presence(db::Txn& txn, const Access& access, Attendance wish, Moment& moment);

    // directory::DepartmentBoard: how many doctors and patients each department has now.
    std::vector<directory::DepartmentLoad> loads(db::Txn& txn) override;

    // Wiring, before start: its timers and the signing job, what it listens to, its routes, its states on connect.
    void join(jobs::Jobs& jobs, sign::DocumentSigner& signer);
    void join(events::Consumers& consumers);
    void add_routes(http::Routes& routes, blob::BlobStore& blobs);
    ws::StateSource& states();

    struct Inside;   // For the files of this folder.
    Inside& inside() { return *inside_; }

 private:
    std::unique_ptr<Inside> inside_;
};

std::span<const db::Migration> migrations();

}  // namespace xinglin::consult
