// compile_definitions OUTPUT FILE...: turns definitions in JSON into the block that the program carries.
#include <cstdio>
#include <deque>
#include <fstream>
#include <iterator>

#include "libs/fhir/definitions/compile.h"
#include "libs/fhir/json/read.h"

namespace {

using xinglin::fhir::json::Document;

constexpr xinglin::fhir::json::Limits kLimits{.bytes_max = 512U << 20U, .nodes_max = 50'000'000};

bool load(const char* path, std::deque<Document>& documents) {
    std::ifstream file(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    auto document = xinglin::fhir::json::read(std::move(text), kLimits);
    if (!file || !document) {
        std::fprintf(stderr, "compile_definitions: %s: %s\n", path, document ? "cannot be read" : document.error().en.c_str());
        return false;
    }
    documents.push_back(std::move(*document));
    return true;
}

// Some sets carry single definitions of later versions.
bool is_of_r4(const Document& document, xinglin::fhir::json::Node resource) {
    const auto version = document.text_of(resource, "fhirVersion");
    return version.empty() || version.starts_with("4.0");
}

void add_of_r4(const Document& document, xinglin::fhir::Compiler& compiler) {
    const auto entries = document.member(document.root(), "entry");
    if (entries == xinglin::fhir::json::kNone) return compiler.add(document);
    for (const auto entry : document.children(entries)) {
        const auto resource = document.member(entry, "resource");
        if (resource != xinglin::fhir::json::kNone && is_of_r4(document, resource)) compiler.add(document, resource);
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fprintf(stderr, "usage: compile_definitions OUTPUT FILE...\n");
        return 2;
    }
    std::deque<Document> documents;
    xinglin::fhir::Compiler compiler;
    for (int i = 2; i < argc; ++i) {
        if (!load(argv[i], documents)) return 1;
        add_of_r4(documents.back(), compiler);
    }
    const auto block = compiler.finish();
    for (const auto& one : compiler.findings())
        std::fprintf(stderr, "compile_definitions: %s: %s: %s\n", one.rule.c_str(), one.path.c_str(), one.en.c_str());
    std::ofstream out(argv[1], std::ios::binary);
    out.write(reinterpret_cast<const char*>(block.data()), static_cast<std::streamsize>(block.size()));
    return out.good() ? 0 : 1;
}
