#include "adapters/ca/protocol.h"

#include <simdjson.h>

#include "platform/wire/wire.h"

namespace xinglin::ca {
namespace {

using simdjson::dom::element;

std::string text_at(const element& object, std::string_view name) {
    std::string_view text;
    if (object[name].get_string().get(text) != simdjson::SUCCESS) return {};
    return std::string(text);
}

}  // namespace

std::optional<Answer> read_answer(std::string_view json) {
    simdjson::dom::parser parser;
    element root;
    if (parser.parse(json.data(), json.size()).get(root) != simdjson::SUCCESS || !root.is_object()) return std::nullopt;
    Answer answer{text_at(root, "code"), text_at(root, "message"), {}, text_at(root, "signature"), text_at(root, "signed_at")};
    if (answer.code.empty()) return std::nullopt;
    simdjson::dom::array certificates;
    if (root["certificates"].get_array().get(certificates) != simdjson::SUCCESS) return answer;
    for (const element certificate : certificates) {
        std::string_view text;
        if (certificate.get_string().get(text) != simdjson::SUCCESS) return std::nullopt;
        answer.certificates.emplace_back(text);
    }
    return answer;
}

std::string write_answer(const Answer& answer) { return wire::write(answer); }

std::optional<Chain> chain_from(const std::vector<std::string>& certificates) {
    Chain chain;
    for (const std::string& text : certificates) {
        auto der = crypto::from_base64(text);
        if (!der) return std::nullopt;
        chain.push_back(std::move(*der));
    }
    if (chain.empty() || chain.size() > sign::kChainMax) return std::nullopt;
    return chain;
}

std::vector<std::string> texts_of(const Chain& chain) {
    std::vector<std::string> texts;
    for (const crypto::Bytes& der : chain) texts.push_back(crypto::base64(der));
    return texts;
}

std::string request_signature(crypto::Suite suite, std::string_view key, const Stamp& stamp, std::string_view body) {
    std::string to_sign = "POST\n";
    for (const std::string_view part : {stamp.path, stamp.timestamp, stamp.nonce}) to_sign += std::string(part) + '\n';
    to_sign += crypto::hex(crypto::digest(suite, crypto::view_of(body)));
    return crypto::base64(crypto::hmac(suite, crypto::view_of(key), crypto::view_of(to_sign)));
}

}  // namespace xinglin::ca
