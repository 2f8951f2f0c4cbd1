#include "libs/fhir/r4/r4.h"

// The block, made from the official definitions when the program is built, lies in the program's constant data.
asm(R"(
    .section .rodata
    .balign 16
xinglin_fhir_r4_begin:
    .incbin ")" XINGLIN_FHIR_R4 R"("
xinglin_fhir_r4_end:
    .byte 0
    .text
)");

extern "C" const std::byte xinglin_fhir_r4_begin[] __attribute__((visibility("hidden")));
extern "C" const std::byte xinglin_fhir_r4_end[] __attribute__((visibility("hidden")));

namespace xinglin::fhir {
namespace {

Definitions load() {
    Definitions all;
    all.add(Package(std::span(xinglin_fhir_r4_begin, xinglin_fhir_r4_end)));
    return all;
}

}  // namespace

const Definitions& r4() {
    static const Definitions all = load();
    return all;
}

}  // namespace xinglin::fhir
