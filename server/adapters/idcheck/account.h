// Our account with the provider of identity checks, as the configuration gives it. Protocol: Tencent Cloud FaceID, API 2018-03-01
// (身份信息核验、照片人脸核身), signed by TC3-HMAC-SHA256; other clouds that speak it work by another endpoint.
#pragma once

#include <string>

namespace xinglin::idcheck {

struct Account {
    std::string endpoint = "https://faceid.tencentcloudapi.com/";
    std::string secret_id;
    std::string secret_key;
    double alike_least = 70.0;   // Of a hundred: the provider's own advice for one error in ten thousand.
};

}  // namespace xinglin::idcheck
