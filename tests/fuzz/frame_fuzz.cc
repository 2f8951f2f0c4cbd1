// The frame reader: fed at once and in pieces it gives the same messages and the same verdict, and holds no more than one.
#include <cstdlib>

#include "platform/ws/frame.h"

namespace {

using namespace xinglin::ws;

struct End {
    std::vector<Message> messages;
    std::optional<CloseCode> wrong;
};

End read(std::string_view bytes, std::size_t step) {
    FrameReader reader;
    End end;
    while (!bytes.empty() && !end.wrong) {
        end.wrong = reader.take(bytes.substr(0, step), end.messages);
        bytes.remove_prefix(std::min(step, bytes.size()));
        if (step <= 16 && reader.held() > 6 * kMessageMax) std::abort();
    }
    return end;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    const End whole = read(bytes, SIZE_MAX);
    const End pieces = read(bytes, data[0] % 16 + 1U);
    if (whole.wrong != pieces.wrong || whole.messages.size() != pieces.messages.size()) std::abort();
    for (std::size_t i = 0; i < whole.messages.size(); ++i) {
        if (whole.messages[i].payload != pieces.messages[i].payload) std::abort();
    }
    return 0;
}
