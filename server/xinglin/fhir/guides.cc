#include "xinglin/fhir/guides.h"

#include <deque>
#include <filesystem>

#include "libs/fhir/definitions/compile.h"
#include "xinglin/fhir/sources.h"

namespace xinglin::fhir {
namespace {

class Guides {
 public:
    explicit Guides(const Definitions& known) : compiler_(&known) {}

    // The url of the last definition read.
    std::string add(const std::string& file) {
        std::string url;
        read_resources(
            file,
            [&](const Sourced& one) {
                const auto& kept = documents_.emplace_back(one.document);
                compiler_.add(kept);
                url = one.document.text_of(one.document.root(), "url");
                any_ = true;
            },
            [&](const Finding& fault, std::size_t) { fault_ = fault; });
        return url;
    }
    // Definitions that contradict their base are used as far as they go; what is wrong with them is said.
    std::optional<Finding> finish(Definitions& definitions, Findings& said) {
        if (fault_ || !any_) return fault_;
        const auto package = std::make_shared<OwnedPackage>(compiler_.finish());
        definitions.add(package->package(), package);
        said = compiler_.findings();
        return std::nullopt;
    }

 private:
    std::deque<json::Document> documents_;   // The compiler looks into them until it has finished.
    Compiler compiler_;
    std::optional<Finding> fault_;
    bool any_ = false;
};

}  // namespace

std::optional<Finding> add_guides(Definitions& definitions, const std::vector<std::string>& files,
                                  std::vector<std::string>& profiles, Findings& said) {
    const Definitions known = definitions;
    Guides guides(known);
    for (const auto& file : files) guides.add(file);
    for (auto& profile : profiles) {
        if (profile.find("://") == std::string::npos && std::filesystem::exists(profile)) profile = guides.add(profile);
    }
    return guides.finish(definitions, said);
}

}  // namespace xinglin::fhir
