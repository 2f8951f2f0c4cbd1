// What goes over the wire when doctors join, and what a contract says.
#pragma once

#include "modules/directory/onboarding/onboarding.h"
#include "platform/http/reply.h"

namespace xinglin::directory {

struct ContractContent {
    OnboardingId onboarding;
    std::string institution{};
    std::string doctor{};
    Ring ring = Ring::Outer;
    std::string filing{};
    Term term{};
    std::string terms_version{};
    std::string terms_sm3{};
};

struct OnboardingCard {
    OnboardingId id;
    TenantId institution;
    std::string institution_name{};
    DepartmentId department;
    std::string department_name{};
    PractitionerId practitioner;
    std::string name{};
    Ring ring = Ring::Outer;
    Stage stage = Stage::Applied;
    Instant applied_at;
    Instant since;
    std::optional<Instant> due_at{};
    std::vector<std::string> missing{};
    std::string findings{};
    std::string reason{};
    std::optional<bool> reviewed_by_you{};     // For the desk: the second pair of eyes must be somebody else's.
    std::optional<Instant> checked_at{};
    std::optional<std::int64_t> score{};
    std::int64_t cases_judged = 0;
    std::int64_t cases_passed = 0;
};
struct OnboardingCards {
    std::vector<OnboardingCard> onboardings{};
};
struct PaperCard {
    PaperKind kind{};
    std::string number{};
    LocalDay from;
    std::optional<LocalDay> to{};
    std::optional<Instant> verified_at{};
};
struct SiteCard {
    SiteKind kind = SiteKind::Filed;
    std::string number{};
    LocalDay from;
    std::optional<LocalDay> to{};
    std::optional<Instant> shown_at{};
};
struct DossierCard {
    std::optional<Category> category{};
    std::optional<Level> level{};
    Title title = Title::None;
    std::vector<Scope> scopes{};
    std::string main_institution{};
    std::optional<LocalDay> practising_since{};
    bool institution_consents = false;
    std::vector<PaperCard> papers{};
};
struct OnboardingWhole {   // For who decides.
    OnboardingCard onboarding;
    DossierCard dossier;
    std::optional<SiteCard> site{};
};
struct DossierBody {
    Title title = Title::None;
    std::vector<Scope> scopes{};
    std::string main_institution{};
    std::optional<LocalDay> practising_since{};
    bool institution_consents = false;
};
struct PaperBody {
    std::string number{};
    LocalDay from;
    std::optional<LocalDay> to{};
};
struct WishBody {
    TenantId institution;
    DepartmentId department;
    Ring ring = Ring::Outer;
};
struct FilingBody {
    std::string number{};
    LocalDay from;
    std::optional<LocalDay> to{};
};
struct TermBody {
    LocalDay from;
    std::optional<LocalDay> to{};
};
struct ReasonBody {
    std::string reason{};
};
struct ContractCard {
    ContractState state = ContractState::Open;
    std::string title{};
    std::string terms{};
    std::string signed_text{};
    std::string algorithm{};
    std::string hash{};
    std::optional<Instant> signed_at{};
};
struct QuestionCard {
    std::string id{};
    std::string ask{};
    std::vector<std::string> choices{};
};
struct ExamCard {
    std::string version{};
    std::vector<QuestionCard> questions{};
};
struct AnswersBody {
    std::vector<ExamAnswer> answers{};
};
struct InvitationBody {
    std::string name{};
    DepartmentId department;
    Ring ring = Ring::Outer;
};
struct InvitationMade {
    std::string token{};
    Instant expires_at;
};
struct InvitationToken {
    std::string token{};
};
struct InvitationCard {
    std::string name{};
    std::string institution{};
    std::string department{};
    Ring ring = Ring::Outer;
    std::string totp_secret{};   // Base32.
    Instant expires_at;
};

}  // namespace xinglin::directory

namespace xinglin::wire {

using directory::Acceptance;
using directory::AnswersBody;
using directory::ContractCard;
using directory::ContractContent;
using directory::ContractState;
using directory::DossierBody;
using directory::DossierCard;
using directory::ExamAnswer;
using directory::ExamCard;
using directory::ExamResult;
using directory::FilingBody;
using directory::InvitationBody;
using directory::InvitationCard;
using directory::InvitationMade;
using directory::InvitationToken;
using directory::OnboardingCard;
using directory::OnboardingCards;
using directory::OnboardingWhole;
using directory::PaperBody;
using directory::PaperCard;
using directory::QuestionCard;
using directory::ReasonBody;
using directory::SiteCard;
using directory::TermBody;
using directory::WishBody;

template <>
inline constexpr auto names<ContractState> =
    enum_names(entry{ContractState::Open, "open"}, entry{ContractState::Asked, "asked"}, entry{ContractState::Signed, "signed"},
               entry{ContractState::Refused, "refused"});
template <>
inline constexpr auto fields<ContractContent> =
    members(field<"onboarding">(&ContractContent::onboarding), field<"institution">(&ContractContent::institution),
            field<"doctor">(&ContractContent::doctor), field<"ring">(&ContractContent::ring), field<"filing">(&ContractContent::filing),
            field<"term">(&ContractContent::term), field<"terms_version">(&ContractContent::terms_version),
            field<"terms_sm3">(&ContractContent::terms_sm3));
template <>
inline constexpr auto fields<OnboardingCard> = members(
    field<"id">(&OnboardingCard::id), field<"institution">(&OnboardingCard::institution),
    field<"institution_name">(&OnboardingCard::institution_name), field<"department">(&OnboardingCard::department),
    field<"department_name">(&OnboardingCard::department_name), field<"practitioner">(&OnboardingCard::practitioner),
    field<"name">(&OnboardingCard::name), field<"ring">(&OnboardingCard::ring), field<"stage">(&OnboardingCard::stage),
    field<"applied_at">(&OnboardingCard::applied_at), field<"since">(&OnboardingCard::since),
    field<"due_at">(&OnboardingCard::due_at), field<"missing">(&OnboardingCard::missing, at_most(40)),
    field<"findings">(&OnboardingCard::findings), field<"reason">(&OnboardingCard::reason, text(0, 500)),
    field<"reviewed_by_you">(&OnboardingCard::reviewed_by_you), field<"checked_at">(&OnboardingCard::checked_at),
    field<"score">(&OnboardingCard::score), field<"cases_judged">(&OnboardingCard::cases_judged),
    field<"cases_passed">(&OnboardingCard::cases_passed));
template <>
inline constexpr auto fields<OnboardingCards> = members(field<"onboardings">(&OnboardingCards::onboardings, at_most(200)));
template <>
inline constexpr std::string_view type_name<PaperCard> = "DoctorPaper";
template <>
inline constexpr auto fields<PaperCard> =
    members(field<"kind">(&PaperCard::kind), field<"number">(&PaperCard::number), field<"from">(&PaperCard::from),
            field<"to">(&PaperCard::to), field<"verified_at">(&PaperCard::verified_at));
template <>
inline constexpr std::string_view type_name<SiteCard> = "PracticeSite";
template <>
inline constexpr auto fields<SiteCard> =
    members(field<"kind">(&SiteCard::kind), field<"number">(&SiteCard::number), field<"from">(&SiteCard::from),
            field<"to">(&SiteCard::to), field<"shown_at">(&SiteCard::shown_at));
template <>
inline constexpr std::string_view type_name<DossierCard> = "Dossier";
template <>
inline constexpr auto fields<DossierCard> = members(
    field<"category">(&DossierCard::category), field<"level">(&DossierCard::level), field<"title">(&DossierCard::title),
    field<"scopes">(&DossierCard::scopes, at_most(20)), field<"main_institution">(&DossierCard::main_institution),
    field<"practising_since">(&DossierCard::practising_since), field<"institution_consents">(&DossierCard::institution_consents),
    field<"papers">(&DossierCard::papers, at_most(10)));
template <>
inline constexpr auto fields<OnboardingWhole> =
    members(field<"onboarding">(&OnboardingWhole::onboarding), field<"dossier">(&OnboardingWhole::dossier),
            field<"site">(&OnboardingWhole::site));
template <>
inline constexpr auto fields<DossierBody> =
    members(field<"title">(&DossierBody::title), field<"scopes">(&DossierBody::scopes, at_most(5)),
            field<"main_institution">(&DossierBody::main_institution, text(0, 80)),
            field<"practising_since">(&DossierBody::practising_since),
            field<"institution_consents">(&DossierBody::institution_consents));
template <>
inline constexpr auto fields<PaperBody> = members(field<"number">(&PaperBody::number, text(1, 60)), field<"from">(&PaperBody::from),
                                                  field<"to">(&PaperBody::to));
template <>
inline constexpr std::string_view type_name<WishBody> = "DoctorApplication";
template <>
inline constexpr auto fields<WishBody> = members(field<"institution">(&WishBody::institution),
                                                 field<"department">(&WishBody::department), field<"ring">(&WishBody::ring));
template <>
inline constexpr auto fields<FilingBody> = members(field<"number">(&FilingBody::number, text(4, 60)), field<"from">(&FilingBody::from),
                                                   field<"to">(&FilingBody::to));
template <>
inline constexpr auto fields<TermBody> = members(field<"from">(&TermBody::from), field<"to">(&TermBody::to));
template <>
inline constexpr auto fields<ReasonBody> = members(field<"reason">(&ReasonBody::reason, text(2, 200)));
template <>
inline constexpr std::string_view type_name<ContractCard> = "DoctorContract";
template <>
inline constexpr auto fields<ContractCard> = members(
    field<"state">(&ContractCard::state), field<"title">(&ContractCard::title), field<"terms">(&ContractCard::terms, text(0, 20000)),
    field<"signed_text">(&ContractCard::signed_text, text(0, 4000)), field<"algorithm">(&ContractCard::algorithm),
    field<"hash">(&ContractCard::hash), field<"signed_at">(&ContractCard::signed_at));
template <>
inline constexpr std::string_view type_name<QuestionCard> = "ExamQuestion";
template <>
inline constexpr auto fields<QuestionCard> =
    members(field<"id">(&QuestionCard::id), field<"ask">(&QuestionCard::ask, text(1, 1000)),
            field<"choices">(&QuestionCard::choices, at_most(10)));
template <>
inline constexpr std::string_view type_name<ExamCard> = "Exam";
template <>
inline constexpr auto fields<ExamCard> =
    members(field<"version">(&ExamCard::version), field<"questions">(&ExamCard::questions, at_most(100)));
template <>
inline constexpr auto fields<ExamAnswer> =
    members(field<"question">(&ExamAnswer::question, text(1, 60)), field<"choice">(&ExamAnswer::choice, range(0, 20)));
template <>
inline constexpr std::string_view type_name<AnswersBody> = "ExamAnswers";
template <>
inline constexpr auto fields<AnswersBody> = members(field<"answers">(&AnswersBody::answers, at_most(100)));
template <>
inline constexpr auto fields<ExamResult> = members(field<"score">(&ExamResult::score), field<"passed">(&ExamResult::passed));
template <>
inline constexpr std::string_view type_name<InvitationBody> = "DoctorInvitation";
template <>
inline constexpr auto fields<InvitationBody> =
    members(field<"name">(&InvitationBody::name, text(1, 50)), field<"department">(&InvitationBody::department),
            field<"ring">(&InvitationBody::ring));
template <>
inline constexpr auto fields<InvitationMade> =
    members(field<"token">(&InvitationMade::token), field<"expires_at">(&InvitationMade::expires_at));
template <>
inline constexpr auto fields<InvitationToken> = members(field<"token">(&InvitationToken::token, text(43, 43)));
template <>
inline constexpr auto fields<InvitationCard> =
    members(field<"name">(&InvitationCard::name), field<"institution">(&InvitationCard::institution),
            field<"department">(&InvitationCard::department), field<"ring">(&InvitationCard::ring),
            field<"totp_secret">(&InvitationCard::totp_secret), field<"expires_at">(&InvitationCard::expires_at));
template <>
inline constexpr auto fields<Acceptance> =
    members(field<"token">(&Acceptance::token, text(43, 43)), field<"login">(&Acceptance::login, text(2, 64)),
            field<"password">(&Acceptance::password, text(1, 128)), field<"code">(&Acceptance::code, text(6, 6)));

}  // namespace xinglin::wire
