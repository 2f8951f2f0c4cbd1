#include "platform/http/post.h"

#include <curl/curl.h>

#include <chrono>
#include <cstdlib>
#include <memory>

#include "base/check.h"

namespace xinglin::http {
namespace {

constexpr char kProtocols[] = "http,https";

struct Clean {
    void operator()(CURL* call) const { curl_easy_cleanup(call); }
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
    void operator()(curl_slist* lines) const { curl_slist_free_all(lines); }
    void operator()(char* text) const { curl_free(text); }
};
using Call = std::unique_ptr<CURL, Clean>;
using Url = std::unique_ptr<CURLU, Clean>;
using Lines = std::unique_ptr<curl_slist, Clean>;
using Text = std::unique_ptr<char, Clean>;

Call new_call() {
    static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    check(ready == CURLE_OK, "libcurl begins");
    Call call(curl_easy_init());
    check(call != nullptr, "libcurl gives a call");
    return call;
}

template <class Value>
void set(const Call& call, CURLoption option, Value value) {
    check(curl_easy_setopt(call.get(), option, value) == CURLE_OK, "libcurl knows what it is asked for");
}

void add(Lines& lines, const std::string& line) {
    curl_slist* const longer = curl_slist_append(lines.get(), line.c_str());
    check(longer != nullptr, "a header line has room");
    (void)lines.release();   // The list has not changed its head, or has become it.
    lines.reset(longer);
}

// "Expect:" and nothing behind it: nobody is asked for leave before the body.
Lines lines_of(const std::vector<PostHeader>& headers) {
    Lines lines;
    add(lines, "Expect:");
    for (const auto& header : headers) add(lines, header.name + ": " + header.value);
    return lines;
}

// Called by libcurl. Taking less than it brings ends the call.
std::size_t take(const char* bytes, std::size_t, std::size_t count, void* into) {
    auto& body = *static_cast<std::string*>(into);
    if (count > kPostAnswerMax - body.size()) return 0;
    body.append(bytes, count);
    return count;
}

void aim(const Call& call, const std::string& url, Duration within) {
    const auto within_ms = static_cast<long>(std::chrono::ceil<std::chrono::milliseconds>(within).count());
    set(call, CURLOPT_URL, url.c_str());
    set(call, CURLOPT_PROTOCOLS_STR, kProtocols);
    set(call, CURLOPT_FOLLOWLOCATION, 0L);
    set(call, CURLOPT_PROXY, "");
    set(call, CURLOPT_SSL_VERIFYPEER, 1L);
    set(call, CURLOPT_SSL_VERIFYHOST, 2L);
    // Debian's roots, or those of an institution's own network, where OpenSSL is told of them too.
    if (const char* roots = std::getenv("SSL_CERT_FILE")) set(call, CURLOPT_CAINFO, roots);
    set(call, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    set(call, CURLOPT_NOSIGNAL, 1L);
    set(call, CURLOPT_QUICK_EXIT, 1L);   // A name server that is silent does not hold us beyond the deadline.
    set(call, CURLOPT_TIMEOUT_MS, within_ms);
    set(call, CURLOPT_CONNECTTIMEOUT_MS, within_ms);
}

std::string part_of(const Url& url, CURLUPart part, unsigned flags) {
    char* text = nullptr;
    if (curl_url_get(url.get(), part, &text, flags) != CURLUE_OK) return {};
    return Text(text).get();
}

}  // namespace

std::optional<PostAnswer> post(const std::string& url, const std::vector<PostHeader>& headers, std::string_view body,
                               Duration within) {
    if (within <= Duration{0} || host_of(url).empty()) return std::nullopt;   // To libcurl, no time is all the time.
    const Call call = new_call();
    const Lines lines = lines_of(headers);
    PostAnswer answer;
    aim(call, url, within);
    set(call, CURLOPT_HTTPHEADER, lines.get());
    set(call, CURLOPT_POST, 1L);
    set(call, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
    set(call, CURLOPT_POSTFIELDS, body.data());
    set(call, CURLOPT_WRITEFUNCTION, &take);
    set(call, CURLOPT_WRITEDATA, static_cast<void*>(&answer.body));
    if (curl_easy_perform(call.get()) != CURLE_OK) return std::nullopt;
    long status = 0;
    curl_easy_getinfo(call.get(), CURLINFO_RESPONSE_CODE, &status);
    answer.status = static_cast<unsigned>(status);
    return answer;
}

std::string host_of(const std::string& url) {
    const Url parsed(curl_url());
    if (!parsed || curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK) return {};
    const std::string scheme = part_of(parsed, CURLUPART_SCHEME, 0);
    if (scheme != "https" && scheme != "http") return {};
    const std::string port = part_of(parsed, CURLUPART_PORT, CURLU_NO_DEFAULT_PORT);
    const std::string host = part_of(parsed, CURLUPART_HOST, 0);
    return port.empty() ? host : host + ":" + port;
}

}  // namespace xinglin::http
