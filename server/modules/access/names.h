// How bases and categories are written, in the database and in the audit.
#pragma once

#include "modules/access/access.h"
#include "platform/wire/describe.h"

namespace xinglin::wire {

template <>
constexpr auto names<access::Basis> = enum_names(
    entry{access::Basis::Self, "self"}, entry{access::Basis::Offer, "offer"}, entry{access::Basis::Duty, "duty"},
    entry{access::Basis::Treating, "treating"}, entry{access::Basis::Consent, "consent"},
    entry{access::Basis::Guardianship, "guardianship"}, entry{access::Basis::Contract, "contract"},
    entry{access::Basis::BreakGlass, "break_glass"});
template <>
constexpr auto names<access::Category> =
    enum_names(entry{access::Category::Consult, "consult"}, entry{access::Category::Document, "document"},
               entry{access::Category::Media, "media"}, entry{access::Category::Identity, "identity"},
               entry{access::Category::AccessLog, "access_log"});

}  // namespace xinglin::wire
