// The routes of consult, by concern; Consults::add_routes adds them all.
#pragma once

#include "modules/consult/consult.h"
#include "modules/consult/views/card.h"
#include "platform/http/routes.h"

namespace xinglin::consult {

inline constexpr Roles kBothSides = Role::Patient | Role::Doctor;

void add_ask_routes(http::Routes& routes, Consults& consults);
void add_answer_routes(http::Routes& routes, Consults& consults);
void add_talk_routes(http::Routes& routes, Consults& consults);
void add_note_routes(http::Routes& routes, Consults& consults);
void add_picture_routes(http::Routes& routes, Consults& consults, blob::BlobStore& blobs);

// One consultation as this reader sees it, audited as shown. Error: consult.not_found.
Result<ConsultCard> shown_card(db::Txn& txn, const Lower& lower, const Access& access, ConsultId id);

// A verb on one consultation: who, which, do. `verb(Txn&, const Access&, ConsultId, const Body&, Moment&) -> Result<Out>`.
template <class Body, class Out, class Verb>
auto on_consult(Verb verb) {
    return [verb](db::Txn& txn, const Access& access, const http::Call<Body>& call, Moment& moment) -> Result<Out> {
        auto id = call.template path_id<ConsultId>("id");
        if (!id) return refuse(id.error());
        return verb(txn, access, *id, call.body, moment);
    };
}

}  // namespace xinglin::consult
