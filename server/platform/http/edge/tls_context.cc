#include "platform/http/edge/tls_context.h"

#include <openssl/ssl.h>

#include <stdexcept>

namespace xinglin::http {
namespace {

constexpr char kCiphers[] =
    "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:"
    "ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305";

}  // namespace

boost::asio::ssl::context server_context(const std::string& certificate_file, const std::string& key_file) {
    namespace ssl = boost::asio::ssl;
    ssl::context context(ssl::context::tls_server);
    SSL_CTX_set_min_proto_version(context.native_handle(), TLS1_2_VERSION);
    SSL_CTX_set_cipher_list(context.native_handle(), kCiphers);
    SSL_CTX_set_mode(context.native_handle(), SSL_MODE_RELEASE_BUFFERS);   // An idle connection holds less.
    SSL_CTX_set_options(context.native_handle(), SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
    try {
        context.use_certificate_chain_file(certificate_file);
        context.use_private_key_file(key_file, ssl::context::pem);
    } catch (const boost::system::system_error& failure) {
        throw std::runtime_error("cannot use the certificate " + certificate_file + " with the key " + key_file + ": " +
                                 failure.code().message());
    }
    return context;
}

}  // namespace xinglin::http
