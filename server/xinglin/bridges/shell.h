// What the shell asks of the house: words for errors, bytes of pictures, and somebody to tell what has happened.
#pragma once

#include "platform/blob/blob.h"
#include "platform/http/ports.h"
#include "platform/i18n/i18n.h"

namespace xinglin::bridges {

class Words final : public http::Catalog {
 public:
    http::Words words(std::string_view code, std::span<const Argument> arguments, std::string_view language) const override;
};

class Pictures final : public http::BlobSource {
 public:
    explicit Pictures(const blob::BlobStore& store) : store_(&store) {}
    Result<std::string> read(const http::BlobReply& blob) override;

 private:
    const blob::BlobStore* store_;
};

// Counts and measures; a bug, and what took over a second, becomes a line in the log.
class Watch final : public http::Observer {
 public:
    void finished(const http::Finished& request) override;
    void bug(std::string_view route, std::string_view trace_id) override;
};

}  // namespace xinglin::bridges
