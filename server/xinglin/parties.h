// The parties outside, as the settings name them: a simulator in a demo, the real protocol in a production.
#pragma once

#include <memory>

#include "adapters/sms/inbox.h"
#include "modules/directory/directory.h"
#include "modules/identity/identity.h"
#include "modules/notify/notify.h"
#include "platform/sign/sign.h"
#include "xinglin/ground.h"

namespace xinglin {

// Throw std::runtime_error, in both languages, when a production asks for a simulator or a demo for anything else.
std::unique_ptr<notify::SmsSender> make_sms(Ground& ground, sms::Inbox& inbox);
std::unique_ptr<sign::DocumentSigner> make_signer(Ground& ground);
std::unique_ptr<identity::IdChecker> make_idcheck(Ground& ground);
std::unique_ptr<directory::DoctorRegistry> make_registry(Ground& ground);

}  // namespace xinglin
