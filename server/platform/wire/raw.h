// JSON that is already rendered: written as it stands; read as it stood, after a look at its form and depth.
#pragma once

#include <string>

namespace xinglin::wire {

struct Raw {
    std::string json;
};

}  // namespace xinglin::wire
