// FHIR's JSON: whatever comes, it answers; what it accepts is written and read again to the same, walked and indexed.
#include <cstdlib>

#include "libs/fhir/json/read.h"
#include "libs/fhir/json/write.h"
#include "libs/fhir/r4/r4.h"
#include "libs/fhir/search/index.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace xinglin::fhir;
    static const search::Indexer indexer(r4());
    const auto read = json::read(std::string(reinterpret_cast<const char*>(data), size));
    if (!read) return 0;
    const std::string written = json::write(*read);
    const auto again = json::read(written);
    if (!again || json::write(*again) != written || again->size() != read->size()) std::abort();
    const auto resource = resource_at(r4(), *again);
    std::string out;
    for (const auto& value : indexer.values(resource)) search::write(value, out);
    Instances children;
    children_of(r4(), resource, children);
    return 0;
}
