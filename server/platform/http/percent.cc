#include "platform/http/percent.h"

#include <algorithm>

#include "platform/wire/wire.h"

namespace xinglin::http {
namespace {

int hex(char digit) {
    if (digit >= '0' && digit <= '9') return digit - '0';
    if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
    if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
    return -1;
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

std::optional<Parameter> decode_pair(std::string_view pair) {
    const auto equals = pair.find('=');
    auto name = decode_percent(pair.substr(0, equals));
    auto value = decode_percent(equals == std::string_view::npos ? std::string_view{} : pair.substr(equals + 1));
    if (!name || !value || name->empty()) return std::nullopt;
    return Parameter{std::move(*name), std::move(*value)};
}

}  // namespace

std::optional<std::string> decode_percent(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        if (i + 2 >= text.size()) return std::nullopt;
        const int high = hex(text[i + 1]);
        const int low = hex(text[i + 2]);
        if (high < 0 || low < 0) return std::nullopt;
        out += static_cast<char>(high * 16 + low);
        i += 2;
    }
    if (std::any_of(out.begin(), out.end(), is_control) || !wire::is_utf8(out)) return std::nullopt;
    return out;
}

std::optional<std::vector<Parameter>> decode_query(std::string_view query) {
    std::vector<Parameter> parameters;
    while (!query.empty()) {
        const auto end = query.find('&');
        auto parameter = decode_pair(query.substr(0, end));
        query.remove_prefix(end == std::string_view::npos ? query.size() : end + 1);
        if (!parameter || parameters.size() == kQueryParametersMax) return std::nullopt;
        for (const Parameter& other : parameters) {
            if (other.name == parameter->name) return std::nullopt;
        }
        parameters.push_back(std::move(*parameter));
    }
    return parameters;
}

}  // namespace xinglin::http
