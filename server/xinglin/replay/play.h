// Plays one dialogue from the question to the signed note, then reads both transcripts back and compares.
#pragma once

#include "xinglin/replay/stage.h"

namespace xinglin::replay {

asio::awaitable<void> play(Stage& stage, const Dialogue& dialogue, std::size_t number);

}  // namespace xinglin::replay
