// For tests: the parties outside, who do as they are told.
#pragma once

#include <mutex>

#include "modules/identity/identity.h"
#include "modules/notify/notify.h"
#include "platform/blob/blob.h"

namespace xinglin::access {

// Takes messages instead of a provider.
class Inbox final : public notify::SmsSender {
 public:
    Result<std::string> send(const notify::Sms& sms, Duration) override {
        const std::lock_guard lock(mutex_);
        messages_.push_back(sms);
        return std::to_string(messages_.size());
    }
    std::vector<notify::Sms> to(std::string_view phone) const {
        const std::lock_guard lock(mutex_);
        std::vector<notify::Sms> found;
        for (const auto& sms : messages_) {
            if (sms.phone == "+86" + std::string(phone)) found.push_back(sms);
        }
        return found;
    }

 private:
    mutable std::mutex mutex_;
    std::vector<notify::Sms> messages_;
};

// An authority that says what it is told to say; silent means that it says nothing.
class Registry final : public identity::IdChecker {
 public:
    Result<identity::IdAnswer> check(const identity::IdQuestion& question, Duration) override {
        asked.push_back(question);
        if (silent) return refuse({.kind = ErrorKind::Unavailable, .code = "idcheck.no_answer"});
        return question.face.empty() ? answer : face_answer;
    }
    identity::IdAnswer answer = identity::IdAnswer::Match;
    identity::IdAnswer face_answer = identity::IdAnswer::Match;
    bool silent = false;
    std::vector<identity::IdQuestion> asked;
};

// Every picture is the same three bytes.
class NoFiles final : public blob::BlobStore {
 public:
    Result<void> quarantine(BlobId, blob::Variant, blob::ByteView) override { return {}; }
    Result<void> release(BlobId) override { return {}; }
    Result<blob::Bytes> read(BlobId, blob::Variant) const override { return blob::Bytes{1, 2, 3}; }
    void remove(BlobId) override {}
};

}  // namespace xinglin::access
