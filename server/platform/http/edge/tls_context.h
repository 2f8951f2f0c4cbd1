// TLS 1.2 and 1.3 with forward secrecy, and nothing older.
#pragma once

#include <boost/asio/ssl/context.hpp>
#include <string>

namespace xinglin::http {

// Throws std::runtime_error with a sentence for the operator.
boost::asio::ssl::context server_context(const std::string& certificate_file, const std::string& key_file);

}  // namespace xinglin::http
