#include "platform/http/edge/request.h"

#include <algorithm>
#include <array>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/rfc7230.hpp>

#include "platform/http/refusals.h"

namespace xinglin::http {
namespace {

namespace beast = boost::beast;
using beast::error_code;
using BeastError = beast::http::error;
using View = beast::string_view;

// What is left of a chunked body is never less than its last chunk, "0" and two line ends. Beast 1.81 asserts so when it
// goes on, but does not wait for it.
constexpr std::size_t kLastChunk = 5;
constexpr std::size_t kReserveMax = 64 << 10;   // A length that is only promised gets no more than this.

std::string lower(View text) {
    std::string out(text.data(), text.size());
    std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out;
}

// Fields that say where a request ends, whom it is for or who sent it: two of one kind are how requests are smuggled.
bool must_be_single(std::string_view name) {
    constexpr std::array<std::string_view, 10> kSingle{"host",   "content-length",  "transfer-encoding", "content-type",    "origin",
                                                       "cookie", "idempotency-key", "x-xinglin-csrf",    "x-forwarded-for", "x-real-ip"};
    return std::find(kSingle.begin(), kSingle.end(), name) != kSingle.end();
}

bool is_control(char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F; }

}  // namespace

std::string_view Request::header(std::string_view lower_name) const {
    for (const HeaderField& field : fields) {
        if (field.name == lower_name) return field.value;
    }
    return {};
}

// Beast's parser finds the pieces; what we take is narrower than what it takes.
class RequestReader::Parser final : public beast::http::basic_parser<true> {
 public:
    Parser() {
        header_limit(kHeadMax);
        body_limit(boost::none);
        eager(false);
    }
    Request request;
    std::size_t body_max = 0;
    std::string_view given{};   // What the parser reads from just now.

 private:
    void on_request_impl(beast::http::verb, View method, View target, int version, error_code& code) override {
        request.method.assign(method.data(), method.size());
        request.target.assign(target.data(), target.size());
        size_ += method.size() + target.size();
        http_1_0_ = version == 10;
        if (version != 10 && version != 11) code = BeastError::bad_version;
    }

    void on_field_impl(beast::http::field, View name, View value, error_code& code) override {
        size_ += name.size() + value.size() + 4;
        if (size_ > kHeadMax || request.fields.size() == kFieldsMax) code = BeastError::header_limit;
        HeaderField field{lower(name), std::string(value.data(), value.size())};
        if (must_be_single(field.name) && !request.header(field.name).empty()) code = BeastError::bad_field;
        if (must_be_single(field.name) && field.value.empty()) code = BeastError::bad_value;
        if (std::any_of(field.value.begin(), field.value.end(), is_control)) code = BeastError::bad_value;
        if (head_is_done_) code = BeastError::bad_field;          // A trailer: a field that nobody in front of us has seen.
        if (is_folded(name, value)) code = BeastError::bad_obs_fold;
        const bool counted = field.name == "content-length";
        if (counted && field.value.find_first_not_of("0123456789") != std::string::npos) code = BeastError::bad_content_length;
        const bool coded = field.name == "transfer-encoding";
        if (coded && (http_1_0_ || lower(value) != "chunked")) code = BeastError::bad_transfer_encoding;
        request.fields.push_back(std::move(field));
    }

    void on_header_impl(error_code& code) override {
        head_is_done_ = true;
        request.chunked = chunked();
        request.keep_alive = keep_alive();
        if (auto length = content_length()) request.content_length = *length;
        if (request.chunked && request.content_length) code = BeastError::bad_content_length;
        if (request.header("host").empty()) code = BeastError::bad_field;
    }

    void on_body_init_impl(const boost::optional<std::uint64_t>& length, error_code&) override {
        request.body.reserve(std::min<std::size_t>(length.value_or(0), kReserveMax));
    }
    std::size_t on_body_impl(View body, error_code& code) override {
        if (request.body.size() + body.size() > body_max) {
            code = BeastError::body_limit;
            return 0;
        }
        request.body.append(body.data(), body.size());
        return body.size();
    }
    void on_chunk_header_impl(std::uint64_t, View extensions, error_code& code) override {
        if (!extensions.empty()) code = BeastError::bad_chunk_extension;
    }
    std::size_t on_chunk_body_impl(std::uint64_t, View body, error_code& code) override { return on_body_impl(body, code); }
    void on_finish_impl(error_code&) override {}
    void on_response_impl(int, View, int, error_code&) override {}

    // A value over several lines (RFC 9112, 5.2: may be refused): Beast joins them in a buffer of its own, or finds the
    // value on a line after its name.
    bool is_folded(View name, View value) const {
        if (value.empty()) return false;
        if (value.data() < given.data() || value.data() + value.size() > given.data() + given.size()) return true;
        const std::string_view between(name.data(), static_cast<std::size_t>(value.data() - name.data()));
        return between.find('\n') != std::string_view::npos;
    }

    std::size_t size_ = 0;
    bool http_1_0_ = false;
    bool head_is_done_ = false;
};

namespace {

Error refusal_of(const error_code& code, std::size_t body_max) {
    if (code == BeastError::header_limit) return header_too_large();
    if (code == BeastError::body_limit) return body_too_large(body_max);
    return bad_request(code.message());
}

}  // namespace

RequestReader::RequestReader() : parser_(std::make_unique<Parser>()) {}
RequestReader::~RequestReader() = default;

Request& RequestReader::request() { return parser_->request; }
bool RequestReader::has_begun() const { return parser_->got_some(); }

void RequestReader::allow_body(std::size_t max) {
    parser_->body_max = max;
    parser_->eager(true);
    if (parser_->request.content_length.value_or(0) <= max) return;
    refusal_ = body_too_large(max);
    state_ = State::Refused;
}

RequestReader::State RequestReader::take(std::string& pending) {
    while (state_ == State::Head || state_ == State::Body) {
        if (state_ == State::Body && parser_->request.chunked && pending.size() < kLastChunk) return state_;
        error_code code;
        parser_->given = pending;
        const std::size_t taken = parser_->put({pending.data(), pending.size()}, code);
        pending.erase(0, taken);
        if (code == BeastError::need_more && pending.size() > kHeadMax) code = BeastError::header_limit;   // A line without end.
        if (code == BeastError::need_more) return state_;
        if (code) {
            refusal_ = refusal_of(code, parser_->body_max);
            return state_ = State::Refused;
        }
        if (parser_->is_done()) return state_ = State::Done;
        if (state_ == State::Head && parser_->is_header_done()) return state_ = State::Body;
        if (pending.empty()) return state_;
    }
    return state_;
}

}  // namespace xinglin::http
