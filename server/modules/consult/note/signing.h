// The signature: asked for by the doctor, made outside by the certificate authority, filed when it comes back.
//   nothing --sign--> asked --answer--> filed        the consultation is Closed with it
//                       ^ |
//                       | +--refusal--> refused      the doctor may change the note and sign anew
//                       +-- silent: the job asks again by itself, and the doctor may; after ten times it is parked, and the
//                           desk has it tried again, or dismisses it: refused
#pragma once

#include "modules/consult/consult.h"
#include "modules/consult/visit.h"

namespace xinglin::consult {

enum class Signing : std::uint8_t { Asked, Refused, Filed };

// The note may not be changed: its bytes are with the authority, or signed.
bool is_being_signed(db::Txn& txn, const Access& access, const Visit& visit);

void join_signing(jobs::Jobs& jobs, Consults& consults, sign::DocumentSigner& signer);

}  // namespace xinglin::consult

namespace xinglin::wire {

template <>
constexpr auto names<consult::Signing> = enum_names(entry{consult::Signing::Asked, "asked"},
                                                    entry{consult::Signing::Refused, "refused"},
                                                    entry{consult::Signing::Filed, "filed"});

}  // namespace xinglin::wire
