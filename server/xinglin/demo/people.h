// Who works in a demo: two institutions, two departments each, a dozen doctors, two at each desk. All invented.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "modules/directory/directory.h"

namespace xinglin::demo {

inline constexpr std::string_view kPassword = "apricot-grove-2026";   // Everybody's: a demo is no secret.

struct DemoDepartment {
    std::string_view code;   // 医疗机构诊疗科目名录
    std::string_view name;
};
inline constexpr std::array kDepartments{DemoDepartment{"02", "全科医疗科"}, DemoDepartment{"03", "内科"}};

struct DemoInstitution {
    std::string_view name;
    std::string_view city;
    std::string_view site;
};
inline constexpr std::array kInstitutions{DemoInstitution{"杏林示范医院", "上海", "杏林示范医院 互联网诊区"},
                                          DemoInstitution{"青禾示范医院", "武汉", "青禾示范医院 互联网诊区"}};

struct DemoMember {
    std::string_view login;
    std::string_view name;
    int institution;                 // Into kInstitutions.
    int department;                  // Into kDepartments; -1 for a desk.
    directory::Title title = directory::Title::None;
    bool leads = false;
    bool crisis_seat = false;
};

inline constexpr std::array kMembers{
    DemoMember{"lin.zhiyuan", "林知远", 0, 0, directory::Title::Chief, true, true},
    DemoMember{"zhou.an", "周安", 0, 0, directory::Title::Attending},
    DemoMember{"chen.ruoxi", "陈若溪", 0, 0, directory::Title::Attending},
    DemoMember{"shen.huairen", "沈怀仁", 0, 1, directory::Title::AssociateChief, true},
    DemoMember{"xu.mingwei", "许明薇", 0, 1, directory::Title::Attending},
    DemoMember{"gao.yuan", "高远", 0, 1, directory::Title::Resident},
    DemoMember{"su.nianci", "苏念慈", 1, 0, directory::Title::Chief, true, true},
    DemoMember{"wu.siyuan", "吴思源", 1, 0, directory::Title::Attending},
    DemoMember{"zheng.yinuo", "郑一诺", 1, 0, directory::Title::Resident},
    DemoMember{"cheng.jimin", "程济民", 1, 1, directory::Title::AssociateChief, true},
    DemoMember{"he.qing", "何清", 1, 1, directory::Title::Attending},
    DemoMember{"luo.xiaofeng", "罗晓峰", 1, 1, directory::Title::Attending},
    DemoMember{"fang.yue", "方悦", 0, -1},
    DemoMember{"tang.ning", "唐宁", 1, -1},
    DemoMember{"jiang.he", "江禾", 0, -1},   // The second pair of eyes.
    DemoMember{"ding.lan", "丁岚", 1, -1},
};

// The secret of a demo member's authenticator: the same in every demo, so that a phone set up once goes on working.
std::vector<std::uint8_t> totp_secret(std::string_view login);
std::string_view app_of(const DemoMember& member);   // "doctor" or "desk"

}  // namespace xinglin::demo
