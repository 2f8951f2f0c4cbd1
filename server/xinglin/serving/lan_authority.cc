#include "xinglin/serving/lan_authority.h"

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>
#include <sys/stat.h>

#include <cstdio>
#include <memory>
#include <stdexcept>

namespace xinglin::serving {
namespace {

constexpr long kDay = 24 * 3600;
constexpr long kRootDays = 3650;
constexpr long kLeafDays = 90;

template <auto Free>
struct Freed {
    template <class T>
    void operator()(T* held) const {
        Free(held);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Cert = std::unique_ptr<X509, Freed<X509_free>>;
using File = std::unique_ptr<std::FILE, Freed<std::fclose>>;

void need(bool done, const std::string& what) {
    if (!done) throw std::runtime_error("the local authority: " + what);
}

File open_file(const std::filesystem::path& path, const char* mode) {
    File file(std::fopen(path.c_str(), mode));
    need(file != nullptr, path.string() + " cannot be opened");
    return file;
}

void extend(X509* certificate, X509* issuer, int nid, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>> extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str()));
    need(extension && X509_add_ext(certificate, extension.get(), -1) == 1, value);
}

Cert blank(const char* name, EVP_PKEY* key, long days) {
    Cert certificate(X509_new());
    X509_set_version(certificate.get(), 2);
    std::uint64_t serial = 0;
    RAND_bytes(reinterpret_cast<unsigned char*>(&serial), sizeof serial);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), serial >> 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -kDay);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), days * kDay);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char*>(name), -1, -1, 0);
    return certificate;
}

void write_key(const std::filesystem::path& path, EVP_PKEY* key) {
    const auto before = umask(S_IRWXG | S_IRWXO);
    const auto file = open_file(path, "w");
    umask(before);
    need(PEM_write_PrivateKey(file.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1, path.string());
}

void make_root(const LanFiles& files, const std::filesystem::path& root_key) {
    const Key key(EVP_EC_gen("P-256"));
    const auto root = blank("Xinglin demo on this network", key.get(), kRootDays);
    X509_set_issuer_name(root.get(), X509_get_subject_name(root.get()));
    extend(root.get(), root.get(), NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
    extend(root.get(), root.get(), NID_key_usage, "critical,keyCertSign");
    need(X509_sign(root.get(), key.get(), EVP_sha256()) > 0, "the root cannot be signed");
    write_key(root_key, key.get());
    need(PEM_write_X509(open_file(files.root, "w").get(), root.get()) == 1, files.root.string());
}

void make_leaf(const LanFiles& files, const std::filesystem::path& root_key, const std::string& address) {
    const Cert root(PEM_read_X509(open_file(files.root, "r").get(), nullptr, nullptr, nullptr));
    const Key signer(PEM_read_PrivateKey(open_file(root_key, "r").get(), nullptr, nullptr, nullptr));
    need(root && signer, "the root cannot be read");
    const Key key(EVP_EC_gen("P-256"));
    const auto leaf = blank(address.c_str(), key.get(), kLeafDays);
    X509_set_issuer_name(leaf.get(), X509_get_subject_name(root.get()));
    extend(leaf.get(), root.get(), NID_basic_constraints, "critical,CA:FALSE");
    extend(leaf.get(), root.get(), NID_key_usage, "critical,digitalSignature");
    extend(leaf.get(), root.get(), NID_ext_key_usage, "serverAuth");
    extend(leaf.get(), root.get(), NID_subject_alt_name, "IP:" + address + ",IP:127.0.0.1,DNS:localhost");
    need(X509_sign(leaf.get(), signer.get(), EVP_sha256()) > 0, "the certificate cannot be signed");
    write_key(files.key, key.get());
    const auto file = open_file(files.certificate, "w");
    need(PEM_write_X509(file.get(), leaf.get()) == 1 && PEM_write_X509(file.get(), root.get()) == 1, files.certificate.string());
}

// For this address, and good for 30 days more.
bool serves(const LanFiles& files, const std::string& address, Instant now) {
    if (!std::filesystem::exists(files.certificate) || !std::filesystem::exists(files.key)) return false;
    const Cert leaf(PEM_read_X509(open_file(files.certificate, "r").get(), nullptr, nullptr, nullptr));
    std::time_t later = now.micros / 1'000'000 + 30 * kDay;
    return leaf && X509_check_ip_asc(leaf.get(), address.c_str(), 0) == 1 && X509_cmp_time(X509_get0_notAfter(leaf.get()), &later) > 0;
}

}  // namespace

LanFiles lan_certificate(const std::filesystem::path& folder, const std::string& address, Instant now) {
    std::filesystem::create_directories(folder);
    const LanFiles files{folder / "root.pem", folder / "certificate.pem", folder / "certificate.key"};
    const auto root_key = folder / "root.key";
    if (!std::filesystem::exists(files.root)) make_root(files, root_key);
    if (!serves(files, address, now)) make_leaf(files, root_key, address);
    return files;
}

}  // namespace xinglin::serving
