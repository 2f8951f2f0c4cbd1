// Pictures: sent in by either side, seen by the two of them.
#include "modules/consult/consult_sql.h"
#include "modules/consult/inside.h"
#include "modules/consult/routes/routes.h"
#include "modules/consult/routes/wire.h"
#include "platform/blob/blob.h"

namespace xinglin::consult {
namespace {

using http::Call;
using http::Created;
using http::NoBody;

Error too_many_unattached() {
    return {.kind = ErrorKind::TooMany, .code = "blob.too_many_unattached",
            .arguments = {{"max", std::to_string(blob::kUnattachedMax)}}};
}
Error no_picture() { return {.kind = ErrorKind::NotFound, .code = "blob.not_found"}; }

Result<Created<Uploaded>> keep(db::Txn& txn, const Access& access, const blob::Stored& stored, Instant now) {
    txn.lock("blob.unattached/" + access.person.text());
    if (blob::unattached(txn, access.person) >= blob::kUnattachedMax) return refuse(too_many_unattached());
    blob::begin(txn, stored, access.person, now);
    check(blob::ready(txn, stored.id, access.person), "a picture that has just begun becomes ready");
    const Uploaded uploaded{stored.id, stored.width, stored.height, stored.bytes};
    return Created<Uploaded>{uploaded, "/pictures/" + stored.id.text()};
}

// Whether this reader takes part in the consultation that holds it, or leads where it is late.
bool is_held_for(db::Txn& txn, const Lower& lower, const Access& access, BlobId id) {
    auto rows = txn.query(sql::find_picture, access, id);
    auto row = rows.only();
    if (!row) return false;
    auto reading = find_to_read(txn, lower, access, row->id<ConsultId>(0));
    if (!reading || (access.role == Role::Doctor && !doctor_may_read_talk(reading->visit.state))) return false;
    audit_reading(txn, access, *reading, {.category = "media", .object_kind = "picture", .object_id = id.bytes,
                                          .what = "consult.picture_shown"});
    return true;
}

bool is_visible(db::Txn& txn, const Lower& lower, const Access& access, BlobId id) {
    if (is_held_for(txn, lower, access, id)) return true;
    return blob::is_own_unattached(txn, id, access.person);   // Sent in, and not yet part of anything.
}

}  // namespace

void add_picture_routes(http::Routes& routes, Consults& consults, blob::BlobStore& blobs) {
    const Lower* lower = &consults.inside().lower;
    routes.upload<Created<Uploaded>>(
        "/uploads",
        {.roles = kBothSides, .summary = "Send in a picture", .patient_data = true, .body_max = blob::kUploadBytesMax,
         .rate = http::RateClass::Upload},
        [&blobs](const http::Upload& upload, http::Prepare& prepare) -> Result<blob::Stored> {
            SystemEntropy entropy;
            const BlobId id = Moment(prepare.now, entropy).new_id<BlobId>();
            return blob::store_picture(blobs, id, crypto::view_of(upload.bytes));
        },
        [](db::Txn& txn, const Access& access, const Call<blob::Stored>& call, Moment& moment) {
            return keep(txn, access, call.body, moment.now);
        });
    routes.get<http::BlobReply>(
        "/pictures/{id}",
        {.roles = kBothSides, .summary = "A picture, whole or small (?size=thumb)", .patient_data = true, .query = "size"},
        [lower](db::Txn& txn, const Access& access, const Call<NoBody>& call, Moment&) -> Result<http::BlobReply> {
            auto id = call.path_id<BlobId>("id");
            if (!id) return refuse(id.error());
            if (!is_visible(txn, *lower, access, *id)) return refuse(no_picture());
            const bool small = call.query("size") == "thumb";
            return http::BlobReply{.blob = *id, .media_type = "image/jpeg", .variant = small ? "thumb" : ""};
        });
}

}  // namespace xinglin::consult
