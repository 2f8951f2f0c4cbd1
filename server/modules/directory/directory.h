// Directory: which institutions there are, their departments, and who works where (机构、科室、医务人员).
// Owns institution, department, practitioner and membership. Public facts alone: no patient stands here.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "modules/directory/registry.h"
#include "modules/identity/identity.h"

namespace xinglin::directory {

using DepartmentId = Id<struct DepartmentTag>;

// What a member does there: one app each. Doctor works in the doctor app, Desk in the hospital's.
enum class Duty : std::uint8_t { Doctor, Desk };

struct Institution {
    TenantId id;
    std::string name;
    std::string city;
};

struct Department {
    DepartmentId id;
    TenantId tenant;
    std::string code;   // 医疗机构诊疗科目名录 (卫医发〔1994〕第27号): "02" 全科医疗科, "03" 内科, "03.04" 心血管内科专业.
    std::string name;
};

// A practitioner as everybody may see him.
struct Practitioner {
    PractitionerId id;
    PersonId person;
    std::string name;
    Title title = Title::None;   // His title in the institution that was asked for.
};

// A member's place in one institution, as dispatch and the worklist look at it.
struct Membership {
    TenantId tenant;
    SiteId site;
    PractitionerId practitioner;
    PersonId person;
    Duty duty = Duty::Doctor;
    bool crisis_seat = false;   // Answers crisis alarms.
};

// What upper floors know about a department's queue, joined at the wiring.
struct DepartmentLoad {
    DepartmentId department;
    std::int64_t doctors_online = 0;
    std::int64_t waiting = 0;
    std::optional<Duration> expected_wait{};   // Nothing while nobody is online.
};

class DepartmentBoard {
 public:
    virtual ~DepartmentBoard() = default;
    // One entry for each department that has a doctor online or somebody waiting; the rest count as zero.
    virtual std::vector<DepartmentLoad> loads(db::Txn& txn) = 0;
};

// What a doctor is about to do, where and when (医师法 2022 第13-15条; 医师执业注册管理办法 2017).
enum class Service : std::uint8_t { Advice, Revisit };   // A revisit is diagnosis: an assistant gives none alone.
struct Practice {
    TenantId tenant;
    PractitionerId practitioner;
    std::string department_code;
    Service service = Service::Advice;
};

// Events: from now on he may see patients here, or he may not any more (suspended, terminated).
struct PracticeBegan {
    static constexpr std::string_view type = "directory.practice_began";
    static constexpr int v = 1;
    TenantId tenant;
    PractitionerId practitioner;
};
struct PracticeEnded {
    static constexpr std::string_view type = "directory.practice_ended";
    static constexpr int v = 1;
    TenantId tenant;
    PractitionerId practitioner;
};

// What whoever samples the cases of a doctor on probation asks and tells (quality).
class Probation {
 public:
    virtual ~Probation() = default;
    virtual bool is_on_probation(db::Txn& txn, TenantId tenant, PractitionerId practitioner) const = 0;
    // One more of his cases was looked at. Nothing when he is not on probation any more.
    virtual void judged(db::Txn& txn, const Access& access, PractitionerId practitioner, bool passed, Moment& moment) = 0;
};

struct NewMember {
    TenantId tenant;
    SiteId site;
    Duty duty = Duty::Doctor;
    Title title = Title::None;
    std::vector<DepartmentId> departments{};
    bool leads = false;         // Head of each of `departments`: late notes and alarms go to him.
    bool crisis_seat = false;
};

class Directory final : public identity::Posts {
 public:
    // Founding: seed and administration only. No route reaches these.
    TenantId create_institution(db::Txn& txn, std::string_view name, std::string_view city, Moment& moment);
    SiteId create_site(db::Txn& txn, TenantId tenant, std::string_view name, Moment& moment);
    // Errors: directory.department_code for a code that is not NN or NN.NN; directory.department_exists.
    Result<DepartmentId> create_department(db::Txn& txn, TenantId tenant, std::string_view code, std::string_view name,
                                           Moment& moment);
    // A practitioner for a person whom identity knows already (Staff::create).
    PractitionerId create_practitioner(db::Txn& txn, PersonId person, std::string_view name, Moment& moment);
    // Error: directory.already_member.
    Result<void> join(db::Txn& txn, PractitionerId practitioner, const NewMember& member, Moment& moment);

    // He stops being a member, and is signed out there at once. Error: directory.not_a_member.
    Result<void> leave(db::Txn& txn, const identity::Identity& identity, TenantId tenant, PractitionerId practitioner);

    std::optional<Institution> institution(db::Txn& txn, TenantId tenant) const;
    std::vector<Institution> institutions(db::Txn& txn) const;
    std::optional<Department> department(db::Txn& txn, DepartmentId department) const;
    std::vector<Department> departments(db::Txn& txn, TenantId tenant) const;
    std::optional<Practitioner> practitioner(db::Txn& txn, TenantId tenant, PractitionerId practitioner) const;
    // Whoever this person is by profession; the title is left out.
    std::optional<Practitioner> practitioner_of(db::Txn& txn, PersonId person) const;

    // Doctors who serve a department, by id.
    std::vector<PractitionerId> doctors_of(db::Txn& txn, TenantId tenant, DepartmentId department) const;
    bool serves(db::Txn& txn, TenantId tenant, PractitionerId practitioner, DepartmentId department) const;
    std::vector<PractitionerId> leads_of(db::Txn& txn, TenantId tenant, DepartmentId department) const;
    // The crisis seats of one institution, or of all when none is named.
    std::vector<Membership> crisis_seats(db::Txn& txn, std::optional<TenantId> tenant) const;
    std::optional<Membership> membership(db::Txn& txn, TenantId tenant, PractitionerId practitioner) const;

    // Whether he may do this at this moment: asked where he comes on duty and where he signs. Errors: directory.not_practising,
    // directory.paper_ended, directory.site_not_valid, directory.outside_scope, directory.assistant_alone. Who has no practice
    // site here was vouched for at the founding, and only the papers that he has are held against him.
    Result<void> check_practice(db::Txn& txn, const Practice& practice, Instant at) const;

    // identity::Posts: where a person may sign in, and under which names.
    std::vector<identity::Post> posts_of(db::Txn& txn, PersonId person, Role role) override;
    std::optional<std::string> working_name(db::Txn& txn, PersonId person) const override;
    std::optional<std::string> institution_name(db::Txn& txn, TenantId tenant) const override;
};

std::span<const db::Migration> migrations();

}  // namespace xinglin::directory

namespace xinglin::wire {

template <>
inline constexpr auto fields<directory::PracticeBegan> = members(field<"tenant">(&directory::PracticeBegan::tenant),
                                                                 field<"practitioner">(&directory::PracticeBegan::practitioner));
template <>
inline constexpr auto fields<directory::PracticeEnded> = members(field<"tenant">(&directory::PracticeEnded::tenant),
                                                                 field<"practitioner">(&directory::PracticeEnded::practitioner));

}  // namespace xinglin::wire
