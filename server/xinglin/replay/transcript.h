// A transcript as the API gives it, held against the dialogue that was played.
#pragma once

#include "xinglin/replay/stage.h"

namespace xinglin::replay {

struct Spoken {
    std::string client_msg_id;
    std::int64_t seq = 0;   // As it was acknowledged.
    bool doctor = false;
    std::string text;
};

// Reads the whole conversation page by page and counts into the report what is not as it was said.
asio::awaitable<void> compare_transcript(Stage& stage, Web& reader, const std::string& consult, const std::vector<Spoken>& said);

}  // namespace xinglin::replay
