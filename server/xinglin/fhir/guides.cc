#include "xinglin/fhir/guides.h"

#include <deque>
#include <filesystem>

#include "libs/fhir/definitions/compile.h"
#include "xinglin/fhir/sources.h"

namespace xinglin::fhir {
namespace {

class Guides {
 public:
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
    std::optional<Finding> finish(Definitions& definitions) {
        if (fault_ || !any_) return fault_;
        const auto package = std::make_shared<OwnedPackage>(compiler_.finish());
        definitions.add(package->package(), package);
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
                                  std::vector<std::string>& profiles) {
    Guides guides;
    for (const auto& file : files) guides.add(file);
    for (auto& profile : profiles) {
        if (profile.find("://") == std::string::npos && std::filesystem::exists(profile)) profile = guides.add(profile);
    }
    return guides.finish(definitions);
}

}  // namespace xinglin::fhir
