#include "xinglin/fhir/guides.h"

#include <algorithm>
#include <deque>
#include <filesystem>
#include <fstream>
#include <iterator>

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
    void add_new(const std::string& file, const Definitions& known) {
        read_resources(
            file,
            [&](const Sourced& one) {
                const auto& kept = documents_.emplace_back(one.document);
                add_new(kept, kept.root(), known);
            },
            [](const Finding&, std::size_t) {});   // It is said when the file is judged.
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
    void add_new(const json::Document& document, json::Node resource, const Definitions& known) {
        const auto type = document.text_of(resource, "resourceType"), url = document.text_of(resource, "url");
        if (const auto entries = document.member(resource, "entry"); type == "Bundle" && entries != json::kNone) {
            for (json::Node entry : document.children(entries)) add_new(document, document.member(entry, "resource"), known);
            return;
        }
        const bool fresh = (type == "StructureDefinition" && known.structure(url) == nullptr) ||
                           (type == "ValueSet" && known.value_set(url) == nullptr) ||
                           (type == "CodeSystem" && known.code_system(url) == nullptr);
        if (!fresh || url.empty()) return;
        compiler_.add(document, resource);
        any_ = true;
    }

    std::deque<json::Document> documents_;   // The compiler looks into them until it has finished.
    Compiler compiler_;
    std::optional<Finding> fault_;
    bool any_ = false;
};

// Bytes of a file that may be looked through beforehand.
constexpr std::uintmax_t kLookedThroughMax = 64U << 20U;

std::vector<std::string> that_mention(const std::vector<std::string>& files, std::initializer_list<std::string_view> words) {
    std::vector<std::string> out;
    for (const auto& name : files) {
        std::error_code failed;
        const auto size = name == "-" ? kLookedThroughMax + 1 : std::filesystem::file_size(name, failed);
        if (failed || size > kLookedThroughMax) continue;
        std::ifstream file(name, std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        if (std::any_of(words.begin(), words.end(), [&](auto word) { return text.find(word) != std::string::npos; })) out.push_back(name);
    }
    return out;
}

}  // namespace

std::vector<std::string> with_definitions(const std::vector<std::string>& files) {
    return that_mention(files, {"\"StructureDefinition\"", "\"ValueSet\"", "\"CodeSystem\""});
}

std::vector<std::string> with_questionnaires(const std::vector<std::string>& files) { return that_mention(files, {"\"Questionnaire\""}); }

void add_new(Definitions& definitions, const std::vector<std::string>& files, Findings& said) {
    const Definitions known = definitions;
    Guides guides(known);
    for (const auto& file : files) guides.add_new(file, known);
    guides.finish(definitions, said);
}

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
