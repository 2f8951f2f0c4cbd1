// The HTTP reader: fed at once and in pieces of the size that the first byte says, it comes to the same end.
#include <cstdlib>

#include "platform/http/edge/facts.h"
#include "platform/http/edge/request.h"
#include "platform/http/percent.h"

namespace {

using namespace xinglin::http;
using State = RequestReader::State;

struct End {
    State state = State::Head;
    std::string method, target, body;
    bool operator==(const End&) const = default;
};

End read(std::string_view bytes, std::size_t step) {
    RequestReader reader;
    std::string pending;
    bool allowed = false;
    while (reader.state() != State::Done && reader.state() != State::Refused) {
        if (reader.state() == State::Body && !allowed) {
            reader.allow_body(4096);
            allowed = true;
            if (reader.take(pending) == State::Body) continue;
        }
        if (bytes.empty()) break;
        pending.append(bytes.substr(0, step));
        bytes.remove_prefix(std::min(step, bytes.size()));
        reader.take(pending);
    }
    End end{reader.state(), {}, {}, {}};
    if (end.state == State::Done) end = {end.state, reader.request().method, reader.request().target, reader.request().body};
    return end;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    const End whole = read(bytes, SIZE_MAX);
    const End pieces = read(bytes, data[0] % 16 + 1U);
    if (whole.state == State::Done && !(whole == pieces)) std::abort();
    static_cast<void>(decode_query(bytes));
    static_cast<void>(language_of(bytes));
    static_cast<void>(token_of(bytes, App::Patient));
    return 0;
}
