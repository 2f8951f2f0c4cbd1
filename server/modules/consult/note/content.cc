#include "modules/consult/note/content.h"

#include "platform/sign/sign.h"
#include "platform/wire/wire.h"

namespace xinglin::consult {

std::string canonical(const NoteContent& content) {
    auto bytes = sign::canonical_json(wire::write(content));
    check(bytes.has_value(), "a note has a canonical form");
    return std::move(*bytes);
}

NoteContent content_of(std::string_view canonical) {
    auto content = wire::read<NoteContent>(canonical);
    check(content.has_value(), "a note that was signed can be read");
    return std::move(*content);
}

Note note_of(const NoteContent& content, NoteState state) {
    return {.state = state,
            .institution = content.institution.name,
            .department = content.department.name,
            .chief_complaint = content.chief_complaint,
            .present_illness = content.present_illness,
            .past_history = content.past_history,
            .management = content.management,
            .advice = content.advice,
            .signed_by = content.doctor.name,
            .title = content.doctor.title};
}

}  // namespace xinglin::consult
