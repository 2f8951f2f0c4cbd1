#include "libs/triage/known/known.h"

#include <cstdlib>

// The compiled knowledge lies in the program's constant data.
asm(R"(
    .section .rodata
xinglin_triage_begin:
    .incbin ")" XINGLIN_TRIAGE R"("
xinglin_triage_end:
    .byte 0
    .text
)");

extern "C" const char xinglin_triage_begin[] __attribute__((visibility("hidden")));
extern "C" const char xinglin_triage_end[] __attribute__((visibility("hidden")));

namespace xinglin::triage::engine {

std::string_view known_bytes() { return {xinglin_triage_begin, xinglin_triage_end}; }

const Knowledge& known() {
    static const std::unique_ptr<const Knowledge> read = Knowledge::read(std::string(known_bytes()));
    if (!read) std::abort();   // The build made a file that it cannot read.
    return *read;
}

const Reader& known_reader() {
    static const Reader reader(known());
    return reader;
}

}  // namespace xinglin::triage::engine
