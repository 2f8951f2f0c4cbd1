// Fills a fresh demo with the people of people.h.
#pragma once

#include "xinglin/house.h"

namespace xinglin::demo {

// Throws std::runtime_error when anything is refused: a demo is whole or not there.
void seed(House& house);

}  // namespace xinglin::demo
