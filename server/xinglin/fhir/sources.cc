#include "xinglin/fhir/sources.h"

#include <fstream>
#include <iostream>

#include "libs/fhir/json/read.h"

namespace xinglin::fhir {
namespace {

constexpr json::Limits kLimits{};

Finding unreadable(const std::string& path) {
    return {.severity = Severity::Fatal, .code = "not-found", .path = {}, .zh = "无法读取 " + path, .en = path + " cannot be read"};
}

bool is_blank(const std::string& line) { return line.find_first_not_of(" \t\r\n") == std::string::npos; }

// One line, no more of it than a resource may have: what is beyond is read and dropped.
bool take_line(std::istream& from, std::string& line) {
    line.clear();
    std::istream::int_type c = from.get();
    if (c == std::istream::traits_type::eof()) return false;
    for (; c != std::istream::traits_type::eof() && c != '\n'; c = from.get()) {
        if (line.size() <= kLimits.bytes_max) line += static_cast<char>(c);
    }
    return true;
}

void read_one(std::string text, std::size_t line, const EachResource& each, const EachFault& fault) {
    const auto document = json::read(std::move(text), kLimits);
    if (document) each({*document, line});
    else fault(document.error(), line);
}

void read_lines(std::istream& from, std::string line, const EachResource& each, const EachFault& fault) {
    for (std::size_t number = 1;; ++number) {
        if (!is_blank(line)) read_one(std::move(line), number, each, fault);
        if (!take_line(from, line)) return;
    }
}

void take_rest(std::istream& from, std::string& text) {
    constexpr std::size_t kPiece = 1U << 20U;
    while (from && text.size() <= kLimits.bytes_max) {
        const auto size = text.size();
        text.resize(size + kPiece);
        from.read(text.data() + size, kPiece);
        text.resize(size + static_cast<std::size_t>(from.gcount()));
    }
}

void read_stream(std::istream& from, bool lines, const EachResource& each, const EachFault& fault) {
    std::string first;
    take_line(from, first);
    const bool more = from.peek() != std::istream::traits_type::eof();
    lines = lines || (more && !is_blank(first) && json::read(first, kLimits).has_value());
    if (lines) return read_lines(from, std::move(first), each, fault);
    first += '\n';
    if (more) take_rest(from, first);
    read_one(std::move(first), 0, each, fault);
}

}  // namespace

void read_resources(const std::string& path, const EachResource& each, const EachFault& fault) {
    if (path == "-") return read_stream(std::cin, false, each, fault);
    std::ifstream file(path, std::ios::binary);
    if (!file || file.peek() == std::istream::traits_type::eof()) return fault(unreadable(path), 0);
    read_stream(file, path.ends_with(".ndjson"), each, fault);
}

}  // namespace xinglin::fhir
