// The life of a consultation (问诊的状态机). Pure: no clock, no I/O; callers load, ask, then store.
//
//   Queued --offer--> Offered --accept--> Accepted --first word--> InProgress --end--> SummaryDue --sign--> Completed -> Closed
//     ^  ^               | decline, lapse,    | no first word,         |  |              ^ ^
//     |  +---------------+ doctor away        | away, hand-over        |  +-patient silent+ |
//     |                                       |                        |                    |
//     +---------------------------------------+--doctor silent, hand-over                   |
//     Queued, Offered, Accepted --nobody came--> Cancelled    the same --nobody came back---+
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace xinglin::consult {

enum class State : std::uint8_t { Queued, Offered, Accepted, InProgress, SummaryDue, Completed, Closed, Cancelled };

enum class Event : std::uint8_t {
    Offer,
    Decline,
    OfferLapse,      // 30 s without an answer.
    DoctorAway,      // His lease has ended.
    Accept,
    FirstWord,       // The doctor's first message after he accepted.
    NoFirstWord,     // Three minutes without one.
    HandOver,
    DoctorSilent,
    PatientSilent,
    End,
    Sign,
    Close,
    Cancel,          // The patient, before anybody has answered him.
    NobodyCame,      // 15 minutes, and no doctor has said a word.
    NobodyCameBack,  // 15 minutes after a doctor who had spoken was lost.
};

inline constexpr std::array kStates{State::Queued,     State::Offered,   State::Accepted, State::InProgress,
                                    State::SummaryDue, State::Completed, State::Closed,   State::Cancelled};
inline constexpr std::array kEvents{Event::Offer,        Event::Decline,       Event::OfferLapse, Event::DoctorAway,
                                    Event::Accept,       Event::FirstWord,     Event::NoFirstWord, Event::HandOver,
                                    Event::DoctorSilent, Event::PatientSilent, Event::End,        Event::Sign,
                                    Event::Close,        Event::Cancel,        Event::NobodyCame, Event::NobodyCameBack};

// Every lawful move is here, and nothing else is.
constexpr std::optional<State> next(State from, Event event) {
    switch (from) {
    case State::Queued:
        if (event == Event::Offer) return State::Offered;
        if (event == Event::Cancel || event == Event::NobodyCame) return State::Cancelled;
        if (event == Event::NobodyCameBack) return State::SummaryDue;
        return std::nullopt;
    case State::Offered:
        if (event == Event::Accept) return State::Accepted;
        if (event == Event::Decline || event == Event::OfferLapse || event == Event::DoctorAway) return State::Queued;
        if (event == Event::Cancel || event == Event::NobodyCame) return State::Cancelled;
        if (event == Event::NobodyCameBack) return State::SummaryDue;
        return std::nullopt;
    case State::Accepted:
        if (event == Event::FirstWord) return State::InProgress;
        if (event == Event::NoFirstWord || event == Event::DoctorAway || event == Event::HandOver) return State::Queued;
        if (event == Event::Cancel || event == Event::NobodyCame) return State::Cancelled;
        if (event == Event::NobodyCameBack) return State::SummaryDue;
        return std::nullopt;
    case State::InProgress:
        if (event == Event::HandOver || event == Event::DoctorSilent) return State::Queued;
        if (event == Event::End || event == Event::PatientSilent) return State::SummaryDue;
        return std::nullopt;
    case State::SummaryDue:
        if (event == Event::Sign) return State::Completed;
        return std::nullopt;
    case State::Completed:
        if (event == Event::Close) return State::Closed;
        return std::nullopt;
    case State::Closed: return std::nullopt;
    case State::Cancelled: return std::nullopt;
    }
    return std::nullopt;
}

constexpr bool is_over(State state) { return state == State::Closed || state == State::Cancelled; }
// Still looking for a doctor who answers; the 15 minutes run.
constexpr bool is_waiting(State state) {
    return state == State::Queued || state == State::Offered || state == State::Accepted;
}
// A doctor has it in hand, and it counts against his cap.
constexpr bool is_load(State state) {
    return state == State::Offered || state == State::Accepted || state == State::InProgress;
}
constexpr bool has_doctor(State state) { return !is_over(state) ? state != State::Queued : state == State::Closed; }
constexpr bool patient_may_write(State state) { return is_waiting(state) || state == State::InProgress; }
constexpr bool doctor_may_write(State state) { return state == State::Accepted || state == State::InProgress; }

// An offer shows the question; what was said since is for whoever takes the patient.
constexpr bool doctor_may_read_talk(State state) { return has_doctor(state) && state != State::Offered; }

// Whether a doctor has said anything yet: then it can end only with a signed note.
enum class Said : std::uint8_t { Nothing, Something };
constexpr Event give_up(Said said) { return said == Said::Nothing ? Event::NobodyCame : Event::NobodyCameBack; }
constexpr bool may_cancel(State state, Said said) {
    return said == Said::Nothing && next(state, Event::Cancel).has_value();
}

static_assert(!next(State::SummaryDue, Event::Cancel), "whatever was said ends with a signed note");
static_assert(!next(State::InProgress, Event::Cancel), "the patient may cancel until a doctor has answered");
static_assert(!next(State::InProgress, Event::NobodyCame), "a conversation does not end for want of a doctor");
static_assert(!next(State::Queued, Event::Accept), "nobody takes a patient he was not offered");
static_assert(next(State::SummaryDue, Event::Sign) == State::Completed, "a signature is the only way out of it");
static_assert(!may_cancel(State::Queued, Said::Something), "what was said is not undone by a cancellation");

}  // namespace xinglin::consult
