#include "modules/consult/note/answer.h"

namespace xinglin::consult {
namespace {

Error unreadable() { return {.kind = ErrorKind::Invalid, .code = "consult.signature_unreadable"}; }

}  // namespace

std::string answer_text(const sign::Signature& signature) {
    SignatureText text{.algorithm = signature.algorithm, .hash = crypto::base64(signature.hash),
                       .value = crypto::base64(signature.value), .chain = {}, .at = signature.at};
    for (const crypto::Bytes& certificate : signature.chain) text.chain.push_back(crypto::base64(certificate));
    return wire::write(text);
}

Result<sign::Signature> answer_from(std::string_view text) {
    auto read = wire::read<SignatureText>(text);
    if (!read) return refuse(read.error());
    sign::Signature signature{.algorithm = read->algorithm, .hash = {}, .value = {}, .chain = {}, .at = read->at};
    auto hash = crypto::from_base64(read->hash);
    auto value = crypto::from_base64(read->value);
    if (!hash || !value) return refuse(unreadable());
    signature.hash = std::move(*hash);
    signature.value = std::move(*value);
    for (const std::string& one : read->chain) {
        auto certificate = crypto::from_base64(one);
        if (!certificate) return refuse(unreadable());
        signature.chain.push_back(std::move(*certificate));
    }
    return signature;
}

}  // namespace xinglin::consult
