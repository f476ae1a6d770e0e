"""moto's server on the loopback address, with a few additions: its state can be kept in a file, so that a seeded
organization is there at once on the next start, connections stay open between requests, and what a bucket refuses is told.

  POST /_stack/save   writes the state to the file named by --state
  GET /_stack/loaded  whether that file was there and could be read
  POST /_stack/guard-duty  findings and members of a detector (guard_duty.py)
"""

import argparse
import logging
import os
import pickle
import sys
import traceback

# Nothing that moto does here may look for credentials or metadata of this machine.
os.environ.setdefault("AWS_EC2_METADATA_DISABLED", "true")
os.environ.setdefault("AWS_DEFAULT_REGION", "us-east-1")

from cryptography.hazmat.primitives import serialization  # noqa: E402
from moto import backends  # noqa: E402
from moto.core.base_backend import BackendDict  # noqa: E402
from moto.moto_server.werkzeug_app import (  # noqa: E402
    DomainDispatcherApplication,
    MotoRequestHandler,
    create_backend_app,
)
from moto.iam.access_control import PermissionResult  # noqa: E402
from moto.core.responses import ActionResult  # noqa: E402
from moto.core.utils import utcnow  # noqa: E402
from moto.cloudwatch.models import MetricDatum  # noqa: E402
from moto.s3.models import FakeBucket, FakeKey, S3Backend, s3_backends  # noqa: E402
from moto.s3.responses import S3Response  # noqa: E402
from moto.utilities.utils import get_partition  # noqa: E402
from werkzeug.serving import make_server  # noqa: E402

import guard_duty  # noqa: E402
import security_hub  # noqa: E402, F401

# What a BackendDict gets from its constructor; all else in it is state (which account owns which bucket, and the like).
CONSTRUCTED = {"backend", "service_name", "_use_boto3_regions", "_additional_regions", "_id"}
FORMAT = 1


def load_private_key(der):
    return serialization.load_der_private_key(der, password=None)


class StatePickler(pickle.Pickler):
    # The key material of KMS keys is an object of a native library.
    def reducer_override(self, value):
        if not hasattr(value, "private_bytes"):
            return NotImplemented
        form = serialization.PrivateFormat.PKCS8
        return load_private_key, (value.private_bytes(serialization.Encoding.DER, form, serialization.NoEncryption()),)


def save(path):
    services = {}
    for instance in BackendDict._instances:
        services[instance.service_name] = {
            "extra": {k: v for k, v in vars(instance).items() if k not in CONSTRUCTED},
            "accounts": {account: dict(regions.items()) for account, regions in instance.items()},
        }
    partial = f"{path}.{os.getpid()}"
    try:
        with open(partial, "wb", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
            StatePickler(file, protocol=pickle.HIGHEST_PROTOCOL).dump((FORMAT, services))
        os.replace(partial, path)
    finally:
        if os.path.exists(partial):
            os.remove(partial)


def load(path):
    with open(path, "rb") as file:
        version, services = pickle.load(file)
    if version != FORMAT:
        raise ValueError(f"state format {version}")
    for name, state in services.items():
        instance = backends.get_backend(name)
        vars(instance).update(state["extra"])
        for account, regions in state["accounts"].items():
            for region, backend in regions.items():
                instance[account][region] = backend


# moto writes an access log object for every request to a bucket with logging: the organization would grow under the sweep.
S3Backend.log_incoming_request = lambda self, request, bucket_name: None

# moto takes an Allow whose condition it does not know for a Deny; who may do what is the fault proxy's business.
FakeBucket.get_permission = lambda self, action, resource: PermissionResult.NEUTRAL


# S3 User Guide, "Amazon S3 metrics and dimensions".
STORAGE_TYPES = {
    "STANDARD": "StandardStorage",
    "STANDARD_IA": "StandardIAStorage",
    "ONEZONE_IA": "OneZoneIAStorage",
    "REDUCED_REDUNDANCY": "ReducedRedundancyStorage",
    "INTELLIGENT_TIERING": "IntelligentTieringFAStorage",
    "GLACIER_IR": "GlacierInstantRetrievalStorage",
    "GLACIER": "GlacierStorage",
    "DEEP_ARCHIVE": "DeepArchiveStorage",
}


def storage_metrics(cls, account_id, region):
    # moto measures Python objects, and in every region. As AWS has it: today's bytes by class and all versions, nothing of an empty bucket.
    today = utcnow().replace(hour=0, minute=0, second=0, microsecond=0)
    metrics = []

    def add(bucket, metric, storage_type, value, unit):
        dimensions = [{"Name": "StorageType", "Value": storage_type}, {"Name": "BucketName", "Value": bucket}]
        metrics.append(MetricDatum("AWS/S3", metric, value, dimensions, timestamp=today, unit=unit))

    for name, bucket in s3_backends[account_id][get_partition(region)].buckets.items():
        if bucket.region_name != region:
            continue
        sizes = {}
        versions = [one for _, all in bucket.keys.iterlists() for one in all if isinstance(one, FakeKey)]
        for version in versions:
            storage_type = STORAGE_TYPES.get(version.storage_class or "STANDARD", "StandardStorage")
            sizes[storage_type] = sizes.get(storage_type, 0) + version.size
        for storage_type, size in sizes.items():
            add(name, "BucketSizeBytes", storage_type, size, "Bytes")
        if versions:
            add(name, "NumberOfObjects", "AllStorageTypes", len(versions), "Count")
    return metrics


S3Backend.get_cloudwatch_metrics = classmethod(storage_metrics)


answer_encryption = S3Response.get_bucket_encryption


def get_bucket_encryption(self):
    # moto keeps which kinds of encryption a bucket refuses, but does not tell.
    rule = (self.backend.get_bucket_encryption(self.bucket_name) or {}).get("Rule", {})
    kinds = (rule.get("BlockedEncryptionTypes") or {}).get("EncryptionType")
    if kinds is None:
        return answer_encryption(self)
    self.data["Action"] = "GetBucketEncryption"
    told = {
        "ApplyServerSideEncryptionByDefault": rule["ApplyServerSideEncryptionByDefault"],
        "BucketKeyEnabled": rule.get("BucketKeyEnabled") == "true",
        "BlockedEncryptionTypes": {"EncryptionType": [kinds] if isinstance(kinds, str) else kinds},
    }
    return self.serialized(ActionResult({"ServerSideEncryptionConfiguration": {"Rules": [told]}}))


S3Response.get_bucket_encryption = get_bucket_encryption


class Handler(MotoRequestHandler):
    # The default, HTTP/1.0, costs a connection and a thread for every request.
    protocol_version = "HTTP/1.1"
    # Answers are written in two pieces; without this the second waits for the client's delayed acknowledgement.
    disable_nagle_algorithm = True

    def log(self, kind, message, *args):
        if kind == "error":
            super().log(kind, message, *args)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--state")
    options = parser.parse_args()
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    os.environ["MOTO_PORT"] = str(options.port)

    loaded = False
    if options.state and os.path.exists(options.state):
        try:
            load(options.state)
            loaded = True
        except Exception as error:  # a file of another version of moto: an empty server says so to whoever looks
            print(f"The saved state cannot be used ({type(error).__name__}: {error}); starting empty.", file=sys.stderr)
            BackendDict.reset()

    app = DomainDispatcherApplication(create_backend_app)

    def application(environ, start_response):
        if environ["PATH_INFO"] not in ("/_stack/save", "/_stack/loaded", "/_stack/guard-duty"):
            return app(environ, start_response)
        try:
            if environ["PATH_INFO"] == "/_stack/save":
                save(options.state)
            if environ["PATH_INFO"] == "/_stack/guard-duty":
                guard_duty.put(environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0)))
            status, body = "200 OK", f"{str(loaded).lower()}\n".encode()
        except Exception as error:
            traceback.print_exc()
            status, body = "500 Not saved", f"{type(error).__name__}: {error}\n".encode()
        start_response(status, [("Content-Type", "text/plain"), ("Content-Length", str(len(body)))])
        return [body]

    make_server("127.0.0.1", options.port, application, threaded=True, request_handler=Handler).serve_forever()


if __name__ == "__main__":
    main()
