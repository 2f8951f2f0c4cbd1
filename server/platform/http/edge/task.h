// Coroutines of the shell; each stays on its I/O thread.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace xinglin::http {

namespace asio = boost::asio;

using Executor = asio::io_context::executor_type;
template <class T>
using Task = asio::awaitable<T, Executor>;
inline constexpr asio::use_awaitable_t<Executor> use_task{};
using TcpSocket = asio::basic_stream_socket<asio::ip::tcp, Executor>;

}  // namespace xinglin::http
